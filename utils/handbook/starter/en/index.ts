import type { Script } from '../../schema';
import { afterSales } from './after-sales';
import { beforeSale } from './before-sale';
import { closing } from './closing';
import { orders } from './orders';

/** The English starter scripts, the nine parts in order. */
export const englishScripts: Script[] = [...beforeSale, ...orders, ...afterSales, ...closing];
