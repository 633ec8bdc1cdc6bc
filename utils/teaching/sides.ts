import type { ConsoleProfile } from '@/utils/profiles/profile';
import { leaning, type Lean } from '@/utils/teaching/leaning';
import { wordedLines } from '@/utils/teaching/line-words';
import { holds, isLastingMark, marksOf } from '@/utils/teaching/marks';
import type { Candidate } from '@/utils/teaching/selectors';
import { COST } from '@/utils/teaching/tokens';
import type { ToldRows } from '@/utils/teaching/told-rows';

type SideRules = ConsoleProfile['rows']['side'];

export type SidesFound = {
  rules: SideRules;
  /** How lasting the rules are: the cost of the marks they rest on. */
  cost: number;
  /** True where only the place of a bubble, left or right, tells the sides. */
  byPlace: boolean;
};

const MARKS_TRIED = 24;
const MARKS_USED = 3;

/** Rules that tell whose a row is, from rows that were pointed at and from how far the rules hold of all the others. */
export function sideRules(told: ToldRows, rows: readonly Element[], list: Element): SidesFound | undefined {
  const lines = wordedLines(told);
  const others = { ...told, system: told.system.filter((row) => !lines.rows.includes(row)) };
  const found = rulesByBuild(others, rows, list) ?? rulesBesideLines(others, rows, list);
  if (!found || lines.words.length === 0) return found;
  return { ...found, rules: [{ is: 'system', when: { textIncludes: lines.words } }, ...found.rules] };
}

/** Where the lines of the console carry a mark of their own, and a side has none that they lack: the lines first, then who speaks. */
function rulesBesideLines(told: ToldRows, rows: readonly Element[], list: Element): SidesFound | undefined {
  const lines = lineRules(told);
  const spoken = lines.length === 0 ? undefined : rulesByBuild({ ...told, system: [] }, rows, list);
  return spoken && { ...spoken, rules: [...lines, ...spoken.rules] };
}

function rulesByBuild(told: ToldRows, rows: readonly Element[], list: Element): SidesFound | undefined {
  const pair = bestPair(told, rows);
  const lean = leaning(told, rows, list);
  if (pair && isLastingMark(pair.buyer) && isLastingMark(pair.agent))
    return { rules: rulesOfPair(pair, told, rows), cost: Math.max(pair.buyer.cost, pair.agent.cost), byPlace: false };
  const one = markOfOneSide(told, rows, lean);
  if (one) return { rules: rulesOfOne(one, told), cost: one.mark.cost, byPlace: one.shared === undefined };
  if (!pair && !lean) return undefined;
  // Marks of this build first; its next one drops them, and then the place alone tells.
  const rules = [...(pair ? rulesOfPair(pair, told, rows) : []), ...(lean ? rulesOfPlace(lean) : [])];
  return { rules, cost: lean ? COST.plainTag : COST.hashed, byPlace: lean !== undefined };
}

type Pair = { buyer: Candidate; agent: Candidate };

/** A mark of each side such that no row has both and as many rows as possible have one. */
function bestPair(told: ToldRows, rows: readonly Element[]): Pair | undefined {
  const buyers = marksOf(told.buyer, [...told.agent, ...told.system]).slice(0, MARKS_TRIED);
  const agents = marksOf(told.agent, [...told.buyer, ...told.system]).slice(0, MARKS_TRIED);
  const held = new Map([...buyers, ...agents].map(({ css }) => [css, new Set(rows.filter((row) => holds(row, css)))]));
  let best: { pair: Pair; cost: number } | undefined;
  for (const buyer of buyers) {
    for (const agent of agents) {
      const [ofBuyer, ofAgent] = [held.get(buyer.css), held.get(agent.css)];
      if (!ofBuyer || !ofAgent || [...ofBuyer].some((row) => ofAgent.has(row))) continue;
      const missed = 1 - (ofBuyer.size + ofAgent.size) / rows.length;
      const cost = buyer.cost + agent.cost + missed * 30;
      if (!best || cost < best.cost) best = { pair: { buyer, agent }, cost };
    }
  }
  return best?.pair;
}

/** The chosen marks and others that mark the very same rows: fallbacks within the rule. */
function rulesOfPair({ buyer, agent }: Pair, told: ToldRows, rows: readonly Element[]): SideRules {
  const buyers = [buyer, ...twinsOf(buyer, marksOf(told.buyer, told.agent), rows)];
  const agents = [agent, ...twinsOf(agent, marksOf(told.agent, told.buyer), rows)];
  return [
    ...lineRules(told),
    { is: 'buyer', when: { selectors: cssOf(buyers) } },
    { is: 'agent', when: { selectors: cssOf(agents) } },
    // A line that carries neither mark is the console's own, as long as the page still has such marks.
    { is: 'system', when: { lacks: cssOf([...buyers.slice(0, 2), ...agents.slice(0, 2)]) } },
  ];
}

function twinsOf(mark: Candidate, marks: readonly Candidate[], rows: readonly Element[]): Candidate[] {
  const marked = rows.map((row) => holds(row, mark.css)).join();
  return marks
    .filter((other) => other.css !== mark.css && isNamed(other) && isLastingMark(other))
    .filter((other) => rows.map((row) => holds(row, other.css)).join() === marked)
    .slice(0, MARKS_USED - 1);
}

function cssOf(marks: readonly Candidate[]): string[] {
  return marks.map(({ css }) => css);
}

type OneSide = {
  mark: Candidate;
  marked: 'buyer' | 'agent';
  /** What every spoken row bears and lines of the console do not; absent where their place tells that. */
  shared: Candidate | undefined;
  lean: Lean | undefined;
};

/** Where one side carries a lasting mark and the other none: whoever speaks without it is the other. */
function markOfOneSide(told: ToldRows, rows: readonly Element[], lean: Lean | undefined): OneSide | undefined {
  const shared = sharedMark(told, rows, lean);
  if (!shared && !lean) return undefined;
  for (const marked of ['agent', 'buyer'] as const) {
    const other = marked === 'agent' ? told.buyer : told.agent;
    const [mark] = marksOf(told[marked], other).filter((one) => isLastingMark(one) && isNamed(one));
    const count = mark ? rows.filter((row) => holds(row, mark.css)).length : 0;
    if (mark && count >= Math.min(2, rows.length - 1)) return { mark, marked, shared, lean };
  }
  return undefined;
}

/**
 * What all who speak have in common. Where the layout shows who speaks, it must be on just those rows; else it is the mark of
 * most rows that is not on all of them, as lines of the console stand between.
 */
function sharedMark(told: ToldRows, rows: readonly Element[], lean: Lean | undefined): Candidate | undefined {
  const marks = marksOf([...told.buyer, ...told.agent], told.system).filter(isLastingMark);
  const heldBy = (css: string): Element[] => rows.filter((row) => holds(row, css));
  if (lean) return marks.filter(isNamed).find(({ css }) => sameRows(heldBy(css), lean.rows));
  const counted = marks.map((mark) => ({ mark, share: heldBy(mark.css).length / rows.length }));
  const between = counted.filter(({ mark, share }) => isNamed(mark) && share < 1 && share >= MOST_ROWS);
  return between.toSorted((a, b) => b.share - a.share)[0]?.mark ?? counted[0]?.mark;
}

const MOST_ROWS = 0.6;

function sameRows(some: readonly Element[], others: readonly Element[]): boolean {
  return some.length === others.length && some.every((row, index) => row === others[index]);
}

/** A mark that is more than a tag. */
function isNamed({ css }: Candidate): boolean {
  return /[#.[]/.test(css);
}

/** What only lines of the console bear, where some were pointed at. */
function lineRules({ system, buyer, agent }: ToldRows): SideRules {
  const lines = marksOf(system, [...buyer, ...agent])
    .filter((mark) => isLastingMark(mark) && isNamed(mark))
    .slice(0, 2);
  return lines.length === 0 ? [] : [{ is: 'system', when: { selectors: cssOf(lines) } }];
}

function rulesOfOne({ mark, marked, shared, lean }: OneSide, told: ToldRows): SideRules {
  const other = marked === 'agent' ? 'buyer' : 'agent';
  const system = lineRules(told);
  if (!shared && lean) {
    const towards = marked === 'agent' ? lean.buyer : opposite(lean.buyer);
    return [
      ...system,
      { is: marked, when: { selectors: [mark.css] } },
      { is: other, when: { leans: { towards, of: lean.of } } },
      { is: 'system', when: { lacks: [lean.of] } },
    ];
  }
  const spoken = shared ? [shared.css] : [];
  return [
    ...system,
    { is: marked, when: { selectors: [mark.css] } },
    { is: other, when: { selectors: spoken, lacks: [mark.css] } },
    { is: 'system', when: { lacks: spoken } },
  ];
}

function opposite(side: Lean['buyer']): Lean['buyer'] {
  return side === 'left' ? 'right' : 'left';
}

function rulesOfPlace({ buyer, of }: Lean): SideRules {
  return [
    { is: 'buyer', when: { leans: { towards: buyer, of } } },
    { is: 'agent', when: { leans: { towards: opposite(buyer), of } } },
    { is: 'system', when: { lacks: [of] } },
  ];
}
