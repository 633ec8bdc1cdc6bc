import type { Script } from '../../schema';
import { afterSales } from './after-sales';
import { bargain } from './bargain';
import { emoji } from './emoji';
import { farewell } from './farewell';
import { payment } from './payment';
import { review } from './review';
import { shipping } from './shipping';
import { talk } from './talk';
import { welcome } from './welcome';

/** The Chinese starter scripts, the nine parts in the trade's order. */
export const chineseScripts: Script[] = [
  ...welcome,
  ...talk,
  ...bargain,
  ...payment,
  ...shipping,
  ...afterSales,
  ...farewell,
  ...review,
  ...emoji,
];
