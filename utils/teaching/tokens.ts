import { isHashed, isPassing, readableStart } from '@/utils/teaching/names';

/** A simple selector of one element. The lower its cost, the longer it is likely to hold. */
export type Token = { css: string; cost: number };

/** What a simple selector rests on, most lasting first. The distances are what counts; they are judged, not measured. */
export const COST = {
  hook: 1,
  id: 2,
  role: 3,
  data: 3,
  name: 3,
  className: 3,
  idStart: 4,
  classStart: 4,
  label: 5,
  /** A tag that says something of its content: textarea, time, main. */
  tag: 5,
  placeholder: 6,
  state: 6,
  /** div, span and the like. */
  plainTag: 8,
  /** The n-th of its kind among its siblings. */
  position: 5,
  /** A name that a build made: gone with the next release. */
  hashed: 40,
} as const;

const HOOKS =
  /^data-(?:test|testid|test-id|test-selector|qa|qa-id|qaid|cy|e2e|e2e-id|automation|automation-id|hook|kora|tid)$/;
/** Attributes that frameworks, styles and scoped builds leave behind. */
const NOISE =
  /^data-(?:v-|react|reactroot|radix|headlessui|state|index|idx|key|timer|time|random|initial|slate-(?:string|leaf|zero)|lexical-text)/;
const PLAIN = new Set(['DIV', 'SPAN', 'B', 'I', 'EM', 'STRONG', 'FONT', 'A', 'SECTION']);
const LABEL_LENGTH = 40;

/** Every simple selector that one element offers, its tag among them. */
export function tokensOf(element: Element): Token[] {
  const named = Array.from(element.attributes).flatMap(({ name, value }) => ofAttribute(element, name, value));
  return [...named, ...Array.from(element.classList).flatMap(ofClass), tagToken(element)];
}

/** The element's tag as a selector. */
export function tagToken({ tagName }: Element): Token {
  return { css: tagName.toLowerCase(), cost: PLAIN.has(tagName) ? COST.plainTag : COST.tag };
}

/** Things to press or write in are labelled by the console; any other label may be a buyer's name and must not get into a profile. */
const CONTROLS = 'button, textarea, input, [contenteditable], [role="textbox"], [role="button"]';

function ofAttribute(element: Element, name: string, value: string): Token[] {
  if (name === 'id') return ofId(value);
  if (name.startsWith('data-')) return ofData(name, value);
  if (name === 'role' && !isHashed(value)) return [{ css: attribute('role', value), cost: COST.role }];
  if (name === 'name' && !isHashed(value)) return [{ css: attribute('name', value), cost: COST.name }];
  if (name === 'contenteditable' && value !== 'false') return [{ css: attribute(name, value), cost: COST.tag }];
  if (name === 'aria-label' && isLabel(value) && element.matches(CONTROLS))
    return [{ css: attribute(name, value), cost: COST.label }];
  if (name === 'placeholder' && isLabel(value)) return [{ css: attribute(name, value), cost: COST.placeholder }];
  if (/^aria-(?:current|selected)$/.test(name)) return [{ css: attribute(name, value), cost: COST.state }];
  return [];
}

function ofId(value: string): Token[] {
  if (!isHashed(value)) return [{ css: `#${value}`, cost: COST.id }];
  const start = readableStart(value);
  return start === undefined ? [] : [{ css: `[id^="${start}"]`, cost: COST.idStart }];
}

function ofData(name: string, value: string): Token[] {
  if (NOISE.test(name) || isHashed(name)) return [];
  const cost = HOOKS.test(name) ? COST.hook : COST.data;
  if (value === '') return [{ css: `[${name}]`, cost }];
  return isHashed(value) || value.length > LABEL_LENGTH
    ? [{ css: `[${name}]`, cost: cost + 1 }]
    : [{ css: attribute(name, value), cost: isPassing(value) ? COST.state : cost }];
}

function ofClass(name: string): Token[] {
  const start = readableStart(name);
  const madeName = isHashed(name);
  if (isPassing(name)) return [{ css: `.${escaped(name)}`, cost: COST.state }];
  return [
    { css: `.${escaped(name)}`, cost: madeName ? COST.hashed : COST.className },
    ...(madeName && start !== undefined && start.length > 4
      ? [{ css: `[class*="${start}"]`, cost: COST.classStart }]
      : []),
  ];
}

function attribute(name: string, value: string): string {
  return `[${name}="${value.replace(/["\\]/g, '\\$&')}"]`;
}

/** A label that is not made for one buyer or one moment. */
function isLabel(value: string): boolean {
  return value.length > 0 && value.length <= LABEL_LENGTH && !/[\d\n]/.test(value);
}

/** A class as CSS writes it; `CSS.escape` belongs to a window, which is not given here. */
function escaped(name: string): string {
  return name.replace(/^\d/, '\\3$& ').replace(/[^\w-]/gu, '\\$&');
}
