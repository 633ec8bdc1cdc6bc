/** Words that several packs share: negations and refusals, and console ids of one marketplace. */

/** Refusals and warnings. 没有 and 不会 are not among them: 您没有/不会…就加微信 refuses nothing. */
export const REFUSALS = [
  ...[
    '不能',
    '不可以',
    '不可',
    '不支持',
    '不允许',
    '不提供',
    '不接受',
    '不做',
    '不搞',
    '不参与',
    '不让',
    '不得',
    '不建议',
  ],
  ...['无法', '没法', '没办法', '请勿', '切勿', '勿', '禁止', '严禁', '谨防', '拒绝', '避免', '杜绝', '不要', '请不要'],
  ...['别加', '别信', '别去', '别给', '别点', '别转', '别轻信', '别相信', '别告诉', '别在', '不存在', '从不', '绝不'],
  ...[
    '我们没有',
    '我没有',
    '本店没有',
    '店铺没有',
    '没有提供',
    '不方便加',
    '不方便留',
    '不方便提供',
    '不方便给',
    '不走',
  ],
  ...['不用', '不需要', '无需', '不必', '不需'],
  // What cannot be done is not offered: 加不了, 转不了.
  ...['加不了', '发不了', '留不了', '转不了', '给不了', '提供不了', '做不了', '治不了', '保证不了'],
  // Who says what the shop will never ask for, asks for nothing.
  ...['不会让您', '不会让你', '不会要求', '不会主动', '不会叫您', '不会请您', '不会以', '从未'],
];

/** Words that tell of a swindle or a rule and so make the whole clause a warning. */
export const WARNINGS = [
  '谨防',
  '骗子',
  '诈骗',
  '违规',
  '不允许',
  '平台规定',
  '受骗',
  '上当',
  '风险',
  '防骗',
  '属于违法',
  '不要信',
  '都别信',
  '不可信',
  '冒充',
  '假冒',
  '假客服',
  '不要相信',
  '别信',
  '切勿轻信',
  '不合规',
];

export const EN_REFUSALS = [
  ...[
    "can't",
    'cannot',
    'can not',
    "don't",
    'do not',
    'never',
    "won't",
    'will not',
    'not allowed',
    'unable to',
    'must not',
  ],
  ...[
    'please avoid',
    'against',
    'not able to',
    "aren't able",
    'no need to',
    'not permitted',
    "doesn't",
    'does not',
    'beware',
  ],
  ...['without', "isn't", 'is not', "aren't", 'are not', 'not'],
];

export const TAOBAO = [
  'taobao',
  'tmall',
  'taobao-qianniu',
  'taobao-qianniu-history',
  'qianniu',
  '1688',
  'ali1688-wangwang',
];
export const DOUYIN = ['douyin', 'feige', 'douyin-feige'];
export const WECHAT = ['wechat-shop', 'weixin', 'wechat', 'wecom'];

/** Every head followed by every tail. */
export function combine(heads: readonly string[], tails: readonly string[]): string[] {
  return heads.flatMap((head) => tails.map((tail) => head + tail));
}

/** Words written one after another with a space between; `_` stands for a space inside a word. */
export function list(...lines: string[]): string[] {
  return lines.flatMap((line) => line.trim().split(/\s+/u)).map((word) => word.replaceAll('_', ' '));
}
