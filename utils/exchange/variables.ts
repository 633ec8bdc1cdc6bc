/**
 * Placeholders of other tools, turned into ours. A placeholder that we know nothing of keeps its name in our braces, so that the
 * editor marks it as one that nobody fills; it is never dropped.
 */
const BUYER =
  /^(?:to|contact|buyer|customer|client|user|visitor|requester|ticket\.requester|买家|买家昵称|客户|顾客|昵称|亲)(?:[._ ]?(?:first[_ ]?name|name|full[_ ]?name|昵称|姓名))?$/i;
const AGENT =
  /^(?:from|agent|me|user\.me|current_user|ticket\.assignee|assignee|客服|客服昵称)(?:[._ ]?(?:first[_ ]?name|name|full[_ ]?name|昵称|姓名))?$/i;
const ORDER = /^(?:order|order[._ ]?(?:id|number|no)|ticket\.id|订单|订单号|订单编号)$/i;
const SHOP = /^(?:shop|store|account|inbox|company|店铺|店铺名|店名)(?:[._ ]?name)?$/i;

const FORMS: readonly RegExp[] = [
  /\{\{\s*([^{}\n]{1,60}?)\s*\}\}/gu,
  /\{form[a-z]+:\s*(?:[^{}\n]*?name=)?([^{}\n;]{1,60})[^{}\n]*\}/giu,
  /%(?:filltext|fillarea|fillpopup):name=([^:%\n]{1,60})[^%\n]*%/giu,
  /\[%([^[\]%\n]{1,60})%\]/gu,
  /#(买家昵称|买家|客户|客服|订单号|店铺)#/gu,
];

/** The text with known foreign placeholders in our form. Texts in our own form pass unchanged. */
export function ownVariables(text: string): string {
  return FORMS.reduce((each, form) => each.replace(form, (_, name: string) => `{${ownName(name)}}`), text);
}

function ownName(name: string): string {
  const plain = name.trim().replaceAll(/[{}]/g, '');
  if (BUYER.test(plain)) return '买家';
  if (ORDER.test(plain)) return '订单号';
  if (SHOP.test(plain)) return '店铺';
  if (AGENT.test(plain)) return '客服';
  return plain.slice(0, 30);
}
