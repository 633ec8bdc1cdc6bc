import { COST, tagToken, tokensOf, type Token } from '@/utils/teaching/tokens';

/** Where a selector is asked: a document, a shadow root, or one element (a row, an entry). */
export type Where = Document | ShadowRoot | Element;

export type Candidate = Token & {
  /** What it rests on; two candidates that share nothing here fail for different reasons. */
  bases: readonly string[];
};

/** Says what a selector's finds are worth: a surcharge on its cost (0: just right), or undefined: of no use. */
export type Judge = (found: readonly Element[]) => number | undefined;

/** Fallbacks a part gets at most. */
export const MOST = 4;
/** How far up a selector may hold on to. */
const REACH = 12;
const FURTHER = 0.3;
const LONGEST = 300;

/** Accepts what finds exactly these elements. */
export function exactly(targets: readonly Element[]): Judge {
  const wanted = new Set(targets);
  return (found) => (found.length === wanted.size && found.every((one) => wanted.has(one)) ? 0 : undefined);
}

/** Accepts what finds `target` before anything else, with a surcharge where it finds more. */
export function first(target: Element): Judge {
  return (found) => (found[0] === target ? (found.length > 1 ? 2 : 0) : undefined);
}

/**
 * Selectors that find what `judge` accepts when asked in `where`, most lasting first. They are made of what the target and
 * the elements round it offer, and each was tried on the page.
 */
export function candidatesFor(target: Element, where: Where, judge: Judge): Candidate[] {
  const tried = new Map<string, Candidate>();
  for (const candidate of [...onItself(target), ...belowAnother(target, where), ...byStructure(target, where)]) {
    if (tried.has(candidate.css) || candidate.css.length > LONGEST) continue;
    const surcharge = judge(found(where, candidate.css));
    if (surcharge !== undefined) tried.set(candidate.css, { ...candidate, cost: candidate.cost + surcharge });
  }
  return [...tried.values()].sort((a, b) => a.cost - b.cost);
}

/**
 * The best candidate and fallbacks that each rest on something else: two of one base would fail together. A name that a build
 * made is taken only where nothing better is.
 */
export function pick(candidates: readonly Candidate[], most = MOST): string[] {
  const used = new Set<string>();
  const picked: string[] = [];
  const lasting = candidates.filter(({ cost }) => cost < COST.hashed);
  for (const { css, bases } of lasting.length > 0 ? lasting : candidates) {
    if (picked.length === most || bases.some((base) => used.has(base))) continue;
    picked.push(css);
    for (const base of bases) used.add(base);
  }
  return picked;
}

function found(where: Where, css: string): Element[] {
  try {
    return Array.from(where.querySelectorAll(css));
  } catch {
    return []; // an attribute of the page that makes no selector
  }
}

function onItself(target: Element): Candidate[] {
  const tag = tagToken(target);
  const tokens = tokensOf(target).filter(({ css }) => css !== tag.css);
  const singles = [tag, ...tokens].map((token) => ({ ...token, bases: basesOf([token]) }));
  const tagged = tokens.map(({ css, cost }) => ({
    css: `${tag.css}${css}`,
    cost: cost + 0.5,
    bases: [css],
  }));
  const pairs = tokens.flatMap((one, index) =>
    tokens.slice(index + 1).map((other) => ({
      css: joined(one.css, other.css),
      cost: Math.max(one.cost, other.cost) + 2,
      bases: basesOf([one, other]),
    })),
  );
  return [...singles, ...tagged, ...pairs];
}

/** An id or class first, attributes after it. */
function joined(one: string, other: string): string {
  return other.startsWith('#') || (other.startsWith('.') && one.startsWith('[')) ? `${other}${one}` : `${one}${other}`;
}

function belowAnother(target: Element, where: Where): Candidate[] {
  const own = tokensOf(target);
  return ancestorsWithin(target, where).flatMap(({ element, distance }) =>
    tokensOf(element)
      .filter(({ cost }) => cost < COST.plainTag)
      .flatMap((anchor) =>
        own.map((token) => ({
          css: `${anchor.css} ${token.css}`,
          cost: Math.max(anchor.cost, token.cost) + 2 + distance * FURTHER,
          bases: basesOf([anchor, token]),
        })),
      ),
  );
}

/** Chains of tags from the target up: as short as will do, with a position only where siblings are of one tag. */
function byStructure(target: Element, where: Where): Candidate[] {
  const path = [{ element: target, distance: 0 }, ...ancestorsWithin(target, where)];
  const chains: Candidate[] = [];
  for (const placed of [false, true]) {
    let css = '';
    let cost = 0;
    for (const { element } of path) {
      const step = stepOf(element, placed);
      css = css === '' ? step.css : `${step.css} > ${css}`;
      cost = Math.max(cost, step.cost) + (placed ? step.cost / 4 : 1);
      chains.push({ css, cost: cost + 2, bases: ['structure'] });
    }
    if ('tagName' in where) chains.push({ css: `:scope > ${css}`, cost: cost + 1, bases: ['structure'] });
    chains.push(...anchored(path, placed));
  }
  return chains;
}

/** A chain of tags that hangs on the nearest lasting name above. */
function anchored(path: readonly { element: Element }[], placed: boolean): Candidate[] {
  const steps: string[] = [];
  let cost = 0;
  for (const { element } of path) {
    const [anchor] =
      steps.length === 0
        ? []
        : tokensOf(element)
            .filter(isLasting)
            .sort((a, b) => a.cost - b.cost);
    if (anchor) {
      const css = `${anchor.css} > ${steps.join(' > ')}`;
      return [{ css, cost: Math.max(anchor.cost, cost) + steps.length, bases: basesOf([anchor]) }];
    }
    const step = stepOf(element, placed);
    steps.unshift(step.css);
    cost = Math.max(cost, step.cost);
  }
  return [];
}

function isLasting({ css, cost }: Token): boolean {
  return cost < COST.tag && /[#.[]/.test(css);
}

function stepOf(element: Element, placed: boolean): Token {
  const tag = tagToken(element);
  const peers = Array.from(element.parentElement?.children ?? []).filter(({ tagName }) => tagName === element.tagName);
  if (!placed || peers.length < 2) return tag;
  return { css: `${tag.css}:nth-of-type(${peers.indexOf(element) + 1})`, cost: tag.cost + COST.position };
}

function ancestorsWithin(target: Element, where: Where): { element: Element; distance: number }[] {
  const found: { element: Element; distance: number }[] = [];
  let at = target.parentElement;
  for (let distance = 1; at && at !== where && distance <= REACH; distance += 1) {
    found.push({ element: at, distance });
    at = at.parentElement;
  }
  return found;
}

/** What tokens rest on: their names, without the operators; bare tags are structure. */
function basesOf(tokens: readonly Token[]): string[] {
  const named = tokens.filter(({ css }) => /[#.[]/.test(css)).map(({ css }) => css);
  return named.length > 0 ? named : ['structure'];
}
