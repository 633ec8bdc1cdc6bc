import type { PhraseRule } from '@/utils/handbook/schema';
import { syllableText } from '@/utils/search/readings';
import { activeRules, candidates } from './candidates';
import { canonical } from './canonical';
import type { Compiled, Role } from './compile';
import { compileRules, ROLE_BITS } from './compile';
import { digitRuns } from './digits';
import type { Excuse, Watch } from './findings';
import { fold, type Folded } from './fold';
import type { Hit } from './hit';
import { hitsByView, inOrder, type HitsByView } from './hits';
import { unleeted } from './leet';
import { strongest } from './overlaps';
import { wordAt } from './side-by-side';
import type { Opinion } from './second-opinion/speak';
import { soundView } from './sounds';
import { BREAK, toStream, type Stream } from './stream';
import type { Flag, PhraseContext } from './types';

/**
 * What the engine reads of a draft. `folded`: characters plain, invisible ones gone. `laidOut`: separators gone, `|` where no word may cross.
 * `undisguised`: known disguises of short words undone. `letters`: signs inside words read as letters. `sound`: toneless pinyin, only where
 * the pinyin table is loaded. `digits`: runs of five digits or more, whatever their shape. A view that says nothing new is left out.
 */
export type ExplainedView = {
  kind: 'folded' | 'laidOut' | 'undisguised' | 'letters' | 'sound' | 'digits';
  text: string;
};

/** A stretch of the draft as typed; UTF-16 offsets. */
type Place = { start: number; end: number; found: string };

/** One word of a rule that stands in the draft. */
export type ExplainedWord = Place & {
  ruleId: string;
  role: Role;
  /** The rule's word as the matcher sees it. */
  word: string;
  /** How it was recognised. */
  by: keyof HitsByView;
  /** False when the rule does not hold in this console, shop, language, role or stage. */
  inScope: boolean;
  /** The longer harmless phrase around it. */
  coveredBy?: Place & { word: string };
};

/** A word, or a pair of words, that a rule would have flagged; `saved` names the exception that made it harmless. */
export type ExplainedFinding = Place & {
  ruleId: string;
  /** `outranked`: another finding in the same place is graver, begins earlier or is longer. */
  outcome: 'flagged' | 'saved' | 'outranked';
  /** `near` has no place: it is a word that would have been needed. */
  saved?: { by: Excuse | 'covering'; word?: string; place?: Place };
  /** The clause reads harmless to the second opinion, so that it is a hint and no more. */
  softened?: true;
  /** Of the second opinion: the words that weighed most, the heaviest first. */
  evidence?: (Place & { weight: number })[];
};

export type Explanation = {
  views: ExplainedView[];
  /** In the order of the draft. */
  words: ExplainedWord[];
  findings: ExplainedFinding[];
  /** What `check` gives. */
  flags: Flag[];
};

/** Says of a draft what each step of the check did with it. For people who write rules; a check in a page uses `createPhraseChecker`. */
export type PhraseExplainer = { explain(draft: string, context: PhraseContext): Explanation };

/** The text of a stream or a view; breaks become `|`. */
function shown(units: Uint16Array, length: number): string {
  let text = '';
  for (let at = 0; at < length; at += 1) text += units[at] === BREAK ? '|' : String.fromCharCode(units[at] ?? 0);
  return text;
}

function soundText(stream: Stream): string {
  const view = soundView(stream);
  const syllables = Array.from(view.units.subarray(0, view.length), (id) => (id === 0 ? '|' : syllableText(id)));
  return syllables
    .join(' ')
    .replace(/(?:\| ?)+/g, '| ')
    .trim();
}

function viewsOf(compiled: Compiled, draft: string, folded: Folded, stream: Stream): ExplainedView[] {
  const view = canonical(stream);
  const letters = unleeted(folded)?.folded;
  const views: ExplainedView[] = [
    { kind: 'folded', text: shown(folded.units, folded.length) },
    { kind: 'laidOut', text: shown(stream.units, stream.length) },
    { kind: 'undisguised', text: view === undefined ? '' : shown(view.units, view.length) },
    { kind: 'letters', text: letters === undefined ? '' : shown(letters.units, letters.length) },
    { kind: 'sound', text: compiled.sounds() === undefined ? '' : soundText(stream) },
    {
      kind: 'digits',
      text: digitRuns(folded, draft, 5)
        .map((run) => run.digits)
        .join(' '),
    },
  ];
  return views.filter(({ kind, text }) => kind === 'folded' || (text !== '' && text !== '|'));
}

/** Maps places of the stream back to the draft. */
type Ground = { text: string; folded: Folded; stream: Stream; compiled: Compiled };

function placeOf({ text, folded, stream }: Ground, at: { start: number; end: number }): Place {
  const start = folded.starts[stream.from[at.start] ?? 0] ?? 0;
  const end = folded.ends[stream.from[at.end] ?? 0] ?? 0;
  return { start, end, found: text.slice(start, end) };
}

const wordOf = ({ compiled }: Ground, hit: Hit): string => wordAt(compiled.patterns.words, hit.pattern);
const idOf = ({ compiled }: Ground, rule: number): string => compiled.rules[rule]?.rule.id ?? '';

/** Listens to the check and writes down what the exceptions did. */
function listener(ground: Ground): {
  watch: Watch;
  saved: ExplainedFinding[];
  coverOf: (rule: number, hit: Hit) => Hit | undefined;
} {
  const saved: ExplainedFinding[] = [];
  const covers = new Map<Hit, Map<number, Hit>>();
  const note = (rule: number, at: { start: number; end: number }, why: ExplainedFinding['saved']) => {
    saved.push({ ruleId: idOf(ground, rule), ...placeOf(ground, at), outcome: 'saved', ...(why && { saved: why }) });
  };
  const watch: Watch = {
    covered(rule, hit, by) {
      covers.set(hit, (covers.get(hit) ?? new Map<number, Hit>()).set(rule, by));
      if (ground.compiled.rules[rule]?.rule.pattern.type === 'terms')
        note(rule, hit, { by: 'covering', word: wordOf(ground, by), place: placeOf(ground, by) });
    },
    excused(finding, excuse, by) {
      const word = by === undefined ? {} : { word: wordOf(ground, by), place: placeOf(ground, by) };
      note(finding.rule, finding, { by: excuse, ...word });
    },
  };
  return { watch, saved, coverOf: (rule, hit) => covers.get(hit)?.get(rule) };
}

type CoverOf = ReturnType<typeof listener>['coverOf'];

/** What a word is to the rules that use it. */
function usesOf({ patterns }: Compiled, pattern: number): { rule: number; role: Role }[] {
  const { useStarts, useRules, useRoles } = patterns;
  const uses: { rule: number; role: Role }[] = [];
  for (let use = useStarts[pattern] ?? 0; use < (useStarts[pattern + 1] ?? 0); use += 1) {
    const bit = useRoles[use] ?? 0;
    const role = bit === ROLE_BITS.term ? 'term' : bit === ROLE_BITS.near ? 'near' : 'with';
    uses.push({ rule: useRules[use] ?? 0, role });
  }
  return uses;
}

function wordsOf(ground: Ground, hits: HitsByView, active: Uint8Array, coverOf: CoverOf): ExplainedWord[] {
  const views = ['written', 'undisguised', 'sound', 'letters'] as const;
  const words = views.flatMap((by) =>
    hits[by].flatMap((hit) =>
      usesOf(ground.compiled, hit.pattern).map(({ rule, role }): ExplainedWord => {
        const cover = coverOf(rule, hit);
        const coveredBy = cover && { word: wordOf(ground, cover), ...placeOf(ground, cover) };
        const word = { ruleId: idOf(ground, rule), role, word: wordOf(ground, hit), by, inScope: active[rule] === 1 };
        return { ...word, ...placeOf(ground, hit), ...(coveredBy && { coveredBy }) };
      }),
    ),
  );
  return words.sort((left, right) => left.start - right.start || left.end - right.end);
}

const MOST_EVIDENCE = 6;

/** The words of an opinion that spoke for it, those side by side as one. */
function evidenceOf(ground: Ground, { judgement }: Opinion): (Place & { weight: number })[] {
  const runs: { start: number; end: number; weight: number }[] = [];
  let open = false;
  for (const { start, end, weight } of judgement.parts) {
    const last = runs.at(-1);
    if (open && weight > 0 && last !== undefined) Object.assign(last, { end, weight: last.weight + weight });
    else if (weight > 0) runs.push({ start, end, weight });
    open = weight > 0;
  }
  const heaviest = runs.sort((left, right) => right.weight - left.weight).slice(0, MOST_EVIDENCE);
  return heaviest.map((run) => ({ ...placeOf(ground, run), weight: run.weight }));
}

type Heard = { flags: readonly Flag[]; said: readonly Opinion[]; softened: ReadonlySet<Flag> };

function outcomes(ground: Ground, found: readonly Flag[], { flags, said, softened }: Heard): ExplainedFinding[] {
  return found.map((flag) => {
    const { ruleId, start, end, found: words } = flag;
    const opinion = said.find((one) => idOf(ground, one.rule) === ruleId && placeOf(ground, one).start === start);
    return {
      ...{ ruleId, start, end, found: words, outcome: flags.includes(flag) ? 'flagged' : 'outranked' },
      ...(opinion && { evidence: evidenceOf(ground, opinion) }),
      ...(softened.has(flag) && { softened: true }),
    };
  });
}

/**
 * Builds an explainer from a rule set; build once, ask for each draft. It runs the very same steps as `createPhraseChecker`, so that its
 * `flags` are that checker's.
 */
export function createPhraseExplainer(rules: readonly PhraseRule[]): PhraseExplainer {
  const compiled = compileRules(rules);
  return {
    explain(text, context) {
      const folded = fold(text);
      const stream = toStream(folded);
      const ground: Ground = { text, folded, stream, compiled };
      const active = activeRules(rules, context);
      const { watch, saved, coverOf } = listener(ground);
      const hits = hitsByView(compiled, stream, folded);
      let said: readonly Opinion[] = [];
      let softened: ReadonlySet<Flag> = new Set();
      const hear = (opinions: readonly Opinion[], harmless: ReadonlySet<Flag>): void => {
        [said, softened] = [opinions, harmless];
      };
      const found = candidates({ compiled, active, watch, hear }, ground, inOrder(hits), context);
      const flags = strongest(found);
      const findings = [...outcomes(ground, found, { flags, said, softened }), ...saved].sort(
        (left, right) => left.start - right.start,
      );
      return {
        views: viewsOf(compiled, text, folded, stream),
        words: wordsOf(ground, hits, active, coverOf),
        findings,
        flags,
      };
    },
  };
}
