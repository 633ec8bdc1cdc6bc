/**
 * Characters that stand for others in a disguised draft. Each pair of characters in a string is "written, meant".
 * Digits are left out on purpose: 0→O and 1→l would spoil the recognition of numbers.
 */

/** Cyrillic, Greek and small-capital letters that look like Latin ones. */
const LATIN_PAIRS =
  'аaвbсcеeнhіiјjкkмmоoрpѕsтtуyхxѵvԁdԛqԝwһhӏl' +
  'αaβbεeηnιiκkνvοoρpτtυuχxωwϲcϳj' +
  'ВbМmТtКkНhΒbΗhΜmΝnΤtΡpΖzΚkΙiΧx' +
  'ᴀaʙbᴄcᴅdᴇeɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpʀrᴛtᴜuᴠvᴡwʏyᴢzɑaɡgıiⱽv';

/** Variant hanzi that no table of traditional ones holds. */
const HANZI_PAIRS = '丨|涐我伱你嶶微啲的妳你您您祂他牠它甦苏帐账帳账';

/** Letters whose mark does not come off by decomposition, and digits in shapes that NFKC leaves as they are. */
const SINGLE_PAIRS = 'øoŧtđdħhłl⓿0❶1❷2❸3❹4❺5❻6❼7❽8❾9➀1➁2➂3➃4➄5➅6➆7➇8➈9➊1➋2➌3➍4➎5➏6➐7➑8➒9⓵1⓶2⓷3⓸4⓹5⓺6⓻7⓼8⓽9';

/** Pictures used for a word: hearts after a 微 or V stand for 信 (心), stars and roses for 星. */
const PICTURES: Record<string, string> = {
  '♥': '❤',
  '♡': '❤',
  '❣': '❤',
  '🧡': '❤',
  '💛': '❤',
  '💚': '❤',
  '💙': '❤',
  '💜': '❤',
  '💗': '❤',
  '💖': '❤',
  '💕': '❤',
  '💓': '❤',
  '⭐': '★',
  '🌟': '★',
  '☆': '★',
  '🌹': '★',
  '✨': '★',
  '🐎': '马',
  '🐴': '马',
  '➕': '+',
  '✚': '+',
  '🈵': '满',
  '💰': '钱',
  '🧧': '红包',
  '📞': '电话',
  '☎': '电话',
  '📱': '手机',
  '🐧': '企鹅',
  '🛰': '卫星',
  '📡': '卫星',
  '💵': '钱',
  '💴': '钱',
  '🎁': '礼物',
  '🐷': '猪',
  '🐖': '猪',
  '🐶': '狗',
  '🐕': '狗',
  '💩': '屎',
  '🖕': '操你',
  '🥇': '第一',
  '👎': '差评',
  '🍑': '淘',
  '🐟': '鱼',
  '🈲': '禁',
  '🆓': '免费',
  '✉': '邮箱',
  '📧': '邮箱',
  '💯': '百分百',
  '🎫': '票',
  '🎟': '券',
  '🔝': '顶级',
  '🏦': '银行',
  '💳': '卡',
  '📲': '手机',
  '🐔': '鸡',
  '🐢': '龟',
  '🥚': '蛋',
  '🍠': '红薯',
  '📕': '红书',
  '🐂': '牛',
  '🐮': '牛',
  '🦢': '鹅',
};

function pairsOf(...lists: string[]): [string, string][] {
  return lists.flatMap((list) => {
    const characters = Array.from(list);
    return characters.flatMap((written, at): [string, string][] =>
      at % 2 === 0 ? [[written, characters[at + 1] ?? written]] : [],
    );
  });
}

/** Written character → what it stands for. */
export const LOOKALIKES: ReadonlyMap<string, string> = new Map([
  ...pairsOf(LATIN_PAIRS, HANZI_PAIRS, SINGLE_PAIRS),
  ...Object.entries(PICTURES),
]);

/** The lists behind `LOOKALIKES`, for the check that no pair is broken. */
export const LOOKALIKE_LISTS: readonly string[] = [LATIN_PAIRS, HANZI_PAIRS, SINGLE_PAIRS];
