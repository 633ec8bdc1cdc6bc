import { CharSet } from '@/utils/search/char-set';
import { fold } from '@/utils/search/fold';
import { unitsOf } from '@/utils/search/units';

/** What a buyer's message is about, as far as its form tells. */
export type MessageSort = 'content' | 'greeting' | 'closing' | 'empty';

/** Said for company: they part words and mean nothing themselves. */
const FILLERS = '亲呢啊哦喔噢哇嘛吗呀吧哈啦哎嗯呃额诶唉哟咯呗滴了的';
export const fillers = new CharSet(FILLERS);
const FILLERS_AND_SIGNS = new RegExp(`[${FILLERS}]|[~～!！?？。，,.、…]+`, 'g');

/** Quick, dialect and net spellings, brought to the plain one. Everything a pattern finds holds one of the signs before it. */
export const SPELLINGS: readonly (readonly [signs: string, from: RegExp, to: string])[] = [
  ['咋哪', /咋样|哪能样/g, '怎么样'],
  ['咋', /咋整|咋办/g, '怎么办'],
  ['咋肿杂点', /咋个?|肿么|杂么|点样|点解/g, '怎么'],
  ['啥几乜咱何', /啥时候?|几时|啥辰光|乜时候|多咱|何时/g, '什么时候'],
  ['啥神乜虾', /啥子?|神马|乜嘢?|虾米/g, '什么'],
  ['木得冇么', /木有|没得|冇|莫得|么有/g, '没有'],
  ['钱米', /多钱|几钱|多少米|几块钱|几多钱/g, '多少钱'],
  ['俺', /俺(?:们|这疙瘩)?/g, '我'],
  ['侬', /侬/g, '你'],
  ['唔', /唔/g, '不'],
  ['迭呢嗰玩', /迭个|呢个|嗰个|这玩意儿?/g, '这个'],
  ['呢', /呢件/g, '这件'],
  ['卷劵圈', /优惠(?:卷|劵|圈)/g, '优惠券'],
  ['风', /顺风(?=快递|包邮|[吗么不]|$)/g, '顺丰'],
  ['弟第块', /快弟|快第|块递/g, '快递'],
  ['薇威微溦vw', /(?:薇|威|微|溦)(?:信|芯|❤)|\b(?:vx|wx|wechat)\b|v信/g, '微信'],
  ['d夕', /\bpdd\b|拼夕夕|并夕夕/g, '拼多多'],
  ['k', /\bkf\b/g, '客服'],
  ['钱', /退钱/g, '退款'],
  ['子', /单子/g, '订单'],
  ['得', /(?<=[\u4e00-\u9fff])(?:不|没)得(?=$|[^\u4e00-\u9fff])/g, '没有'],
  ['p', /\bpls\b/g, 'please'],
  ['u', /\bu\b/g, 'you'],
  // what a speaker says while thinking: a spoken message turned into text is full of it
  ['问', /(?:(?:就是|我|就)*[想要]+)?问(?:一下|下|问)(?:就是说?)?/g, ' '],
  ['就', /就是(?:说|那个|这个)|就是(?=[我你他它这那])/g, ' '],
  ['那', /那个(?:啥|什么)?(?=[ 我你他它就那])/g, ' '],
];

const GREETING =
  /^(?:你好|您好|在|在不|在么|在不在|有人|有人在|有没有人|哈喽|哈罗|嗨|喂|早|早上好|上午好|中午好|下午好|晚上好|客服|老板|店家|掌柜|卖家|hi|hello|hey|hiya|hallo|there|good|morning|afternoon|evening|anyone|sir|dear)+$/;

const CLOSING =
  /^(?:好|好好|行|可以|中|成|对|是|没事|没问题|没关系|不用|不客气|谢|谢谢|谢谢你|谢谢您|多谢|感谢|辛苦|收到|知道|我知道|明白|懂|清楚|麻烦|麻烦你|麻烦您|666|88|ok|okay|k|thx|thanks|thank|you|ty|so|much|very|got|it|fine|great|cool|nice|perfect|alright|sure|yes|yep|no|problem|嘿|嘻|呵)+$/;

/** What consoles write for a picture or a sticker: [图片], [流泪]. */
const PLACEHOLDER = /\[[^\]\s]{1,8}\]/gu;

/** Folded text without stickers' names: [裂开] is a face, not a broken cup. */
export const withoutStickers = (folded: string): string =>
  folded.includes('[') ? folded.replace(PLACEHOLDER, ' ') : folded;

/** For each character the set of spellings, one bit each, that may be found where it stands. */
const setOfSign = new Uint8Array(0x10000);
const sets = [0];
for (const [place, [signs]] of SPELLINGS.entries()) {
  for (const sign of signs) {
    const code = sign.charCodeAt(0);
    if (setOfSign[code] === 0) setOfSign[code] = sets.push(0) - 1;
    const set = setOfSign[code] ?? 0;
    sets[set] = (sets[set] ?? 0) | (1 << place);
  }
}

function spellingsIn(text: string): number {
  let found = 0;
  for (let at = 0; at < text.length; at += 1) {
    const set = setOfSign[text.charCodeAt(at)] ?? 0;
    if (set !== 0) found |= sets[set] ?? 0;
  }
  return found;
}

/** Replaces colloquial, dialect and mistyped spellings in folded text by the plain ones. Most texts hold none, and only looking is quick. */
export function plainSpelling(folded: string): string {
  let left = spellingsIn(folded);
  let text = folded;
  for (let place = 0; left >>> place !== 0; place += 1) {
    const [, from, to] = SPELLINGS[place] ?? [];
    if ((left & (1 << place)) === 0 || from === undefined || to === undefined) continue;
    const plain = text.replace(from, to);
    if (plain !== text) left |= spellingsIn(plain);
    text = plain;
  }
  return text;
}

/** A message as its words are spelt: folded, colloquial spellings replaced, pictures left out. Fillers and signs still part its words. */
export function spelledMessage(message: string): string {
  const plain = plainSpelling(withoutStickers(fold(message)));
  return mayHoldPictures(plain) ? plain.replace(/\p{Extended_Pictographic}/gu, ' ') : plain;
}

/** Turns fillers and signs of a spelled message into gaps. */
export const withGaps = (spelled: string): string => spelled.replace(FILLERS_AND_SIGNS, ' ').trim();

/** Brings a message to plain words: as it is spelled, fillers and signs turned into gaps. */
export const plainMessage = (message: string): string => withGaps(spelledMessage(message));

/** Neither ASCII nor Chinese characters and signs: no picture is among those. */
function mayHoldPictures(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0x7e && (code < 0x4e00 || code > 0x9fff) && (code < 0x3001 || code > 0x3020)) return true;
  }
  return false;
}

/** Tells messages that ask something from greetings, closings (好的, 谢谢) and mere signs. */
export function sortOfMessage(message: string): MessageSort {
  const bare = plainMessage(message).replace(/[^\p{L}\p{N}]/gu, '');
  if (bare === '') return 'empty';
  if (GREETING.test(bare)) return 'greeting';
  return CLOSING.test(bare) ? 'closing' : 'content';
}

/** One word of a message with its weight; equal keys are the same word. */
export type Word = { key: string; weight: number };

export const UNIGRAM_WEIGHT = 0.3;
export const COMMON_CHARS = new Set(
  '我你您他她它们这那个一是有在不没就都也还和跟要会能可以去来到说看请给把被让对很太想得多少什怎么样点下上时候里吗',
);
/** Pairs that ask or join and tell no subject. */
export const COMMON_PAIRS = new Set(
  '什么 怎么 么样 没有 有没 可以 不可 能不 不能 我们 你们 他们 一起 一个 这个 那个 时候 是不 不是 为什 知道 问题 没问 那么 这么 还是 还有 已经 现在 然后 就是 但是 因为 所以 如果 的话 一下 有点 自己 觉得 需要 应该 今天 明天 昨天'.split(
    ' ',
  ),
);
export const PAIR_WEIGHT = { common: 0.3, telling: 1 } as const;
export const COMMON_WORDS = new Set(
  'a an the i you we they it my your is are am be to of in on for and or do does did can could would will have has had this that me please with so if just there'.split(
    ' ',
  ),
);

/** A word without its commonest English endings, so that returned, returns and returning meet return. */
export function stem(word: string): string {
  if (word.length <= 4) return word.length === 4 ? word.replace(/s$/, '') : word;
  return word.replace(/(?:ing|ed|es|s|e)$/, '');
}

function pairOf(key: string): Word {
  return { key, weight: COMMON_PAIRS.has(key) ? PAIR_WEIGHT.common : PAIR_WEIGHT.telling };
}

/** Cuts plain text into words: pairs of neighbouring Chinese characters, telling single ones, and stems of foreign words. */
export function wordsOf(plain: string): Word[] {
  const words: Word[] = [];
  let before: { text: string; end: number } | undefined;
  for (const { text, start, end } of unitsOf(plain)) {
    const isSingle = text >= '\u3040' && text.length === 1;
    if (isSingle) {
      if (before?.end === start) words.push(pairOf(before.text + text));
      if (!COMMON_CHARS.has(text)) words.push({ key: text, weight: UNIGRAM_WEIGHT });
    } else if (!COMMON_WORDS.has(text) && !/^\d{5,}$/.test(text)) {
      words.push({ key: stem(text), weight: 1 });
    }
    before = isSingle ? { text, end } : undefined;
  }
  return words;
}
