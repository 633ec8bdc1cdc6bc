import { MAX_PLACEHOLDER } from '@/utils/handbook/placeholder';

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
  /\[%([^[\]%\n]{1,60})%\]/gu,
  /#(买家昵称|买家|客户|客服|订单号|店铺)#/gu,
];

/** Text Blaze's and TextExpander's forms with what they ask for. */
const TEXT_BLAZE = /\{form([a-z]+):([^{}\n]{0,200})\}/giu;
const TEXT_EXPANDER = /%(filltext|fillarea|fillpopup):name=([^:%\n]{1,60})((?::[^%\n]*)?)%/giu;

/** The text with known foreign placeholders in our form. Texts in our own form pass unchanged. */
export function ownVariables(text: string): string {
  const forms = text
    .replace(TEXT_BLAZE, (_, kind: string, inner: string) => blazeForm(kind.toLowerCase(), inner))
    .replace(TEXT_EXPANDER, (_, kind: string, name: string, rest: string) => expanderForm(kind, name, rest));
  return FORMS.reduce((each, form) => each.replace(form, (_, name: string) => `{${ownName(name)}}`), forms);
}

/** `{formmenu: red; blue; name=shade}` asks for a choice, `{formdate: …; name=day}` for a day; every other form is a text's. */
function blazeForm(kind: string, inner: string): string {
  const pieces = inner.split(';').map((piece) => piece.trim());
  const setting = (key: string) => pieces.find((piece) => piece.startsWith(`${key}=`))?.slice(key.length + 1);
  const bare = pieces.filter((piece) => piece !== '' && !/^[a-z]+=/iu.test(piece));
  const fallback = setting('default');
  const choices = fallback === undefined ? bare : [fallback, ...bare];
  const name = setting('name');
  if (kind === 'menu' && choices.length > 1) return asked(name ?? choices[0] ?? '', choices.join('/'), fallback);
  if (kind === 'date') return asked(name ?? 'date', 'date', undefined);
  return asked(name ?? bare[0] ?? 'text', 'text', fallback);
}

function expanderForm(kind: string, name: string, rest: string): string {
  const pieces = rest.split(':').filter(Boolean);
  const fallback = pieces.find((piece) => piece.startsWith('default='))?.slice('default='.length);
  const choices = pieces.map((piece) => piece.replace(/^default=/u, '')).filter((piece) => !piece.startsWith('width='));
  if (kind.toLowerCase() === 'fillpopup' && choices.length > 1) return asked(name, choices.join('/'), fallback);
  return asked(name, 'text', fallback);
}

/** A form's placeholder; one that is ours by another name (买家, 订单号 …) is filled and not asked for. */
function asked(name: string, kind: string, fallback: string | undefined): string {
  const own = ownName(name);
  if (own !== name.trim().slice(0, 30)) return `{${own}}`;
  const whole = `${own}:${kind}${fallback === undefined || fallback === '' ? '' : `|${fallback}`}`;
  return whole.length <= MAX_PLACEHOLDER ? `{${whole}}` : `{${own}:text}`;
}

function ownName(name: string): string {
  const plain = name.trim().replaceAll(/[{}|:]/g, '');
  if (BUYER.test(plain)) return '买家';
  if (ORDER.test(plain)) return '订单号';
  if (SHOP.test(plain)) return '店铺';
  if (AGENT.test(plain)) return '客服';
  return plain.slice(0, 30);
}
