/** A stretch of the draft itself, UTF-16 offsets. */
export type DraftSpan = { start: number; end: number };

/** Words that a bracket holds when it waits for a value; 【温馨提示】 and [微笑] hold others. */
const BLANK_WORDS =
  '订单号|订单编号|订单|买家|买家昵称|昵称|姓名|名字|客户名|称呼|快递单号|快递公司|物流单号|运单号|单号|地址|收货地址|电话|手机号|日期|时间|金额|价格|数量|商品|商品名|商品名称|产品名|店铺|店铺名|店名|工号|客服名|发货地|天数|尺码|颜色|链接|优惠券|buyer|buyer name|customer|customer name|name|first name|last name|your name|order|order id|order no|order number|order_number|tracking|tracking number|tracking no|date|time|amount|price|item|product|product name|shop|shop name|store|store name|agent|agent name|address|link|number|carrier|size|colou?r';

const PLACEHOLDERS = new RegExp(
  [
    String.raw`\$?\{\{?[^{}\r\n]{0,200}\}?\}`,
    String.raw`(?:[【〔［\[<＜《]|#)\s{0,3}(?:${BLANK_WORDS})\s{0,3}(?:[】〕］\]>＞》]|#)`,
    String.raw`[【〔［\[（(「]\s{0,8}[】〕］\]）)」]`,
    '[_＿]{3,}',
    String.raw`(?<![\p{L}\p{N}-])(?:[xX]{2,6}|[ｘＸ×]{2,6})(?![a-zA-Z0-9-])`,
    String.raw`(?<=\p{Script=Han})(?:[xX]{2,6}|[ｘＸ×]{2,6})(?![a-zA-Z0-9-])`,
  ].join('|'),
  'giu',
);
const WORTH_A_LOOK = /[{【〔［[<＜《#_＿xXｘＸ×（(「]/;

/** Kisses at the end of an English message, and a size, are no blanks. */
function isBlank(draft: string, start: number, found: string): boolean {
  if (!/^[x×ｘ]+$/i.test(found)) return true;
  const before = draft.slice(Math.max(0, start - 6), start);
  const after = draft.slice(start + found.length, start + found.length + 2);
  if (/[a-z,.!?]\s*$/i.test(before) && /^\s*$/.test(draft.slice(start + found.length))) return false;
  return !/^\s?(?:码|号码|size)/i.test(after) && !/(?:码|size)\s?$/i.test(before);
}

/**
 * Placeholders that nobody filled: `{买家}`, `{{x}}`, 【订单号】, empty brackets, `___`, a lone `XX`.
 *
 * @param draft the draft as typed
 */
export function findPlaceholders(draft: string): DraftSpan[] {
  if (!WORTH_A_LOOK.test(draft)) return [];
  return Array.from(draft.matchAll(PLACEHOLDERS), (match) => ({ match, start: match.index }))
    .filter(({ match, start }) => isBlank(draft, start, match[0]))
    .map(({ match, start }) => ({ start, end: start + match[0].length }));
}
