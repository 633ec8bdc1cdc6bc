import type { PhraseRule } from '@/utils/handbook/schema';
import { advertisingRules } from './advertising-law';
import { internationalRules } from './intl-marketplaces';
import { offPlatformRules } from './off-platform';
import { overPromiseRules } from './over-promise';
import { paidReviewRules } from './paid-reviews';
import { placeholderRules } from './placeholders';
import { privacyRules } from './privacy';
import { redLineRules } from './red-lines';
import { serviceToneRules } from './service-tone';

/**
 * The rules every starter handbook begins with. Of two rules that find the same words the earlier one speaks, so the narrower packs
 * come first.
 */
export const starterRules: readonly PhraseRule[] = [
  ...placeholderRules,
  ...privacyRules,
  ...offPlatformRules,
  ...paidReviewRules,
  ...redLineRules,
  ...advertisingRules,
  ...overPromiseRules,
  ...serviceToneRules,
  ...internationalRules,
];
