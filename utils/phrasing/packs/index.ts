import type { PhraseRule } from '@/utils/handbook/schema';
import '../load-contradictions'; // some of these rules are answered by it
import { isOfWords } from '../of-words';
import { advertisingRules } from './advertising-law';
import { boastRules } from './boasts';
import { counterfeitRules } from './counterfeits';
import { coldToneRules } from './cold-tone';
import { contactAndPaymentRules } from './contact-and-payment';
import { evadedDutyRules } from './duties-evaded';
import { englishFamilies } from './families-en';
import { freeWordRules } from './free-words';
import { freeWordRulesEn } from './free-words-en';
import { sparingHarmlessUses } from './harmless-uses';
import { insultRules } from './insults';
import { internationalRules } from './intl-marketplaces';
import { mannersRules } from './manners';
import { sparingMentions } from './mentions';
import { offPlatformRules } from './off-platform';
import { overPromiseRules } from './over-promise';
import { paidReviewRules } from './paid-reviews';
import { personalDataRules } from './personal-data';
import { placeholderRules } from './placeholders';
import { privacyRules } from './privacy';
import { redLineRules } from './red-lines';
import { replyCountsRules } from './reply-counts';
import { reviewPressureRules } from './review-pressure';
import { rewardedRules } from './rewarded';
import { saidOtherwiseRules } from './said-otherwise';
import { secondOpinionRules } from './second-opinion';
import { serviceToneRules } from './service-tone';
import { shopDutyRules } from './shop-duties';
import { steeringRules } from './steering';
import { superlativeRules } from './superlatives';
import { surePromiseRules } from './sure-promises';
import { watchedWords } from './watched-words';

/** What the second opinion was taught: it may tell a harmless use of these words from a breach. Numbers and built-in checks need no second look. */
function softening(rule: PhraseRule): PhraseRule {
  const { severity, pattern, category } = rule;
  const known = category !== 'team' && category !== 'unfilledVariable' && isOfWords(pattern);
  return known && severity !== 'hint' ? { ...rule, softens: true } : rule;
}

/**
 * The rules every starter handbook begins with. Of two rules that find the same words the earlier one speaks, so the narrower packs
 * come first.
 */
export const starterRules: readonly PhraseRule[] = [
  ...placeholderRules,
  ...privacyRules,
  ...personalDataRules,
  ...offPlatformRules,
  ...contactAndPaymentRules,
  ...paidReviewRules,
  ...reviewPressureRules,
  ...counterfeitRules,
  ...redLineRules,
  ...shopDutyRules,
  ...advertisingRules,
  ...saidOtherwiseRules,
  ...superlativeRules,
  ...overPromiseRules,
  ...surePromiseRules,
  ...serviceToneRules,
  ...insultRules,
  ...coldToneRules,
  ...internationalRules,
  ...steeringRules,
  ...rewardedRules,
  ...boastRules,
  ...mannersRules,
  ...evadedDutyRules,
  ...englishFamilies,
  ...freeWordRules,
  ...freeWordRulesEn,
  ...watchedWords,
  ...replyCountsRules,
  ...secondOpinionRules,
].map((rule) => softening(sparingHarmlessUses(sparingMentions(rule))));
