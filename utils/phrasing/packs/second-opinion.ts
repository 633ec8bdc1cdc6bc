import type { FlagCategory } from '@/utils/facts/kinds';
import type { PhraseRule } from '@/utils/handbook/schema';
import { EN_REFUSALS, REFUSALS, WARNINGS } from './shared-words';
import { HOUSE_RULE, HOUSE_RULE_EN } from './sources';

/** What a category is called, and two plain breaches of it. */
type Voice = { category: FlagCategory; name: string; breaks: string[] };

const VOICES: readonly Voice[] = [
  { category: 'offPlatform', name: '引导站外联系或交易', breaks: ['您加我微信聊吧', '钱直接转给我就行'] },
  { category: 'reviewIncentive', name: '用好处换评价', breaks: ['写个好评返您五块', '给五星送您小礼物'] },
  { category: 'absoluteClaim', name: '绝对化宣传', breaks: ['我们是全网第一', '全国最好的就是我们家'] },
  { category: 'abuse', name: '冒犯买家', breaks: ['你脑子有病吧', '买不起就滚'] },
  { category: 'overPromise', name: '说满了的承诺', breaks: ['用三天保证根治', '一个月肯定瘦二十斤'] },
  { category: 'bluntService', name: '敷衍、不耐烦', breaks: ['自己不会看吗', '不知道，别问我'] },
  { category: 'privacyLeak', name: '索要或透露隐私', breaks: ['验证码发我一下', '把身份证正反面拍给我'] },
  { category: 'redLine', name: '碰了平台红线', breaks: ['先确认收货我再给您补发', '发票要另外加税点'] },
];
const VOICES_EN: readonly Voice[] = [
  {
    category: 'offPlatform',
    name: 'a way off the marketplace',
    breaks: ['Add me on WhatsApp', 'Pay me by bank transfer'],
  },
  {
    category: 'reviewIncentive',
    name: 'a reward for a review',
    breaks: ['Leave 5 stars and get a free gift', 'Give us a 5 star review and we refund you'],
  },
  {
    category: 'absoluteClaim',
    name: 'an absolute claim',
    breaks: ['The best in the world', 'We are the number one brand'],
  },
  { category: 'abuse', name: 'an insult', breaks: ['You are an idiot', 'Are you stupid'] },
  {
    category: 'overPromise',
    name: 'more than can be promised',
    breaks: ['It cures acne in a week', 'This cream will cure your eczema'],
  },
  { category: 'bluntService', name: 'a brush-off', breaks: ['Not my problem', "That's not our problem"] },
  {
    category: 'privacyLeak',
    name: 'asking for or giving away personal data',
    breaks: ['Send me a photo of your ID', 'Send me a copy of your passport'],
  },
  {
    category: 'redLine',
    name: 'a breach of the marketplace’s rules',
    breaks: ['Choose "changed my mind" as the return reason', 'Confirm receipt first, then we refund'],
  },
];

/** Of these a refusal is the very breach: 不给开发票, not my problem. */
const SAID_IN_THE_NEGATIVE: ReadonlySet<FlagCategory> = new Set(['bluntService', 'redLine', 'abuse']);

function speaker(language: 'zh' | 'en', { category, name, breaks }: Voice): PhraseRule {
  const zh = language === 'zh';
  return {
    id: `seems.${category.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}${zh ? '' : '-en'}`,
    category,
    severity: 'hint',
    pattern: { type: 'variable', check: 'readsLike' },
    ...(SAID_IN_THE_NEGATIVE.has(category)
      ? {}
      : { exceptions: zh ? { negatedBy: REFUSALS, context: WARNINGS } : { negatedBy: EN_REFUSALS } }),
    scope: { languages: [language] },
    reason: zh
      ? `这句话读起来像${name}，发之前请再看一眼`
      : `This reads like ${name}: please look again before you send it`,
    source: zh ? HOUSE_RULE : HOUSE_RULE_EN,
    examples: {
      breaks,
      keeps: zh
        ? ['亲，这款有货的，今天下单明天发', '退货运费我们承担，您放心']
        : ['Your parcel ships today.', 'The size chart is on the page.'],
    },
  };
}

/**
 * The learned second opinion: a rule for each category and language, so that a team switches one off as it does any rule. It speaks only
 * where no other rule spoke, and never as more than a hint: docs/decisions/0019-second-opinion.md.
 */
export const secondOpinionRules: PhraseRule[] = [
  ...VOICES.map((voice) => speaker('zh', voice)),
  ...VOICES_EN.map((voice) => speaker('en', voice)),
];
