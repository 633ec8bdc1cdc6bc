import type { FlagCategory } from '@/utils/facts/kinds';
import type { PhraseRule } from '@/utils/handbook/schema';
import { EN_REFUSALS, REFUSALS, WARNINGS } from './shared-words';
import { HOUSE_RULE, HOUSE_RULE_EN } from './sources';

type Voice = { name: string; nameEn: string; breaks: [string, string]; keeps: [string, string]; breaksEn: [string, string]; keepsEn: [string, string] };

const KEEPS: [string, string] = ['亲，这款有货的，今天下单明天发', '退货运费我们承担，您放心'];
const KEEPS_EN: [string, string] = ['Your parcel ships today.', 'The size chart is on the page.'];

/** What each category is called, with sentences that no other rule finds. */
const VOICES: Partial<Record<FlagCategory, Voice>> = {};

function speaker(category: FlagCategory, voice: Voice, language: 'zh' | 'en'): PhraseRule {
  const zh = language === 'zh';
  return {
    id: `seems.${category}${zh ? '' : '-en'}`,
    category,
    severity: 'hint',
    pattern: { type: 'variable', check: 'readsLike' },
    exceptions: zh ? { negatedBy: REFUSALS, context: WARNINGS } : { negatedBy: EN_REFUSALS },
    scope: { languages: [language] },
    reason: zh
      ? `这句话读起来像${voice.name}，发之前请再看一眼`
      : `This reads like ${voice.nameEn}: please look at it once more before you send it`,
    source: zh ? HOUSE_RULE : HOUSE_RULE_EN,
    examples: zh
      ? { breaks: voice.breaks, keeps: voice.keeps }
      : { breaks: voice.breaksEn, keeps: voice.keepsEn },
  };
}
const voice = (name: string, nameEn: string): Voice => ({ name, nameEn, breaks: ['', ''], keeps: KEEPS, breaksEn: ['', ''], keepsEn: KEEPS_EN });
VOICES.offPlatform = voice('引导站外联系或交易', 'leading the buyer off the platform');
VOICES.reviewIncentive = voice('用好处换评价', 'a reward for a review');
VOICES.absoluteClaim = voice('绝对化宣传', 'an absolute claim');
VOICES.abuse = voice('冒犯买家', 'an insult');
VOICES.overPromise = voice('把话说满的承诺', 'a promise nobody can keep');
VOICES.bluntService = voice('敷衍、不耐烦', 'a brush-off');
VOICES.privacyLeak = voice('索要或透露隐私', 'asking for or giving away personal data');
VOICES.redLine = voice('平台红线', 'a breach of the marketplace’s rules');

/**
 * The learned second opinion, a rule for each category and language: a team switches one off as it does any rule. It speaks only where no
 * other rule spoke and never as more than a hint; see docs/decisions/0019-second-opinion.md.
 */
export const secondOpinionRules: PhraseRule[] = (['zh', 'en'] as const).flatMap((language) =>
  Object.entries(VOICES).map(([category, known]) => speaker(category as FlagCategory, known, language)),
);
