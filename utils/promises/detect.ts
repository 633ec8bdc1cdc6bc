import type { ClauseRules } from './clause-rules';
import { actOf, isVoid, rulesFor } from './commitment';
import { deadlinesIn, type Deadline } from './deadline';
import type { FoundPromise, PromiseKind, Spoken } from './types';

/** Longer messages, and those of more pieces, are no chat replies; their rest is not searched. */
const LONGEST = 4_000;
const MOST_CLAUSES = 100;
const SENTENCE = /[^。！!？?；;\n…]+[。！!？?；;\n…]*/gu;
const CLAUSE = /[^，,、~～—]+/gu;

type Clause = {
  from: number;
  to: number;
  text: string;
  /** The first time that it names. */
  deadline: Deadline | undefined;
  act: PromiseKind | undefined;
  isVoid: boolean;
};

/**
 * The promises in a message that an agent SENT: a sentence that owes something by a time. Nothing is promised by an estimate,
 * a rule of the shop, a condition, a refusal, a question, what is done already, or what the buyer or a third party does.
 *
 * @returns at most one promise for each named time, in order; where a time is said outright, mere words for "soon" are left out
 */
export function detectPromises(message: string, spoken: Spoken): FoundPromise[] {
  const found = Array.from(message.slice(0, LONGEST).matchAll(SENTENCE))
    .slice(0, MOST_CLAUSES)
    .flatMap((sentence) => inSentence(clausesOf(sentence[0], sentence.index, spoken)));
  const said = found.filter(({ basis }) => basis === 'said');
  return said.length > 0 ? said : found.slice(0, 1);
}

function clausesOf(sentence: string, start: number, spoken: Spoken): Clause[] {
  const rules: ClauseRules = rulesFor(sentence);
  const clauses = Array.from(sentence.matchAll(CLAUSE)).slice(0, MOST_CLAUSES);
  return clauses.map(({ 0: text, index }) => {
    const [deadline] = deadlinesIn(text, spoken);
    const from = start + index;
    return { from, to: from + text.length, text, deadline, act: actOf(text, rules), isVoid: isVoid(text, rules) };
  });
}

function inSentence(clauses: readonly Clause[]): FoundPromise[] {
  return clauses.flatMap((clause, index) => {
    const { deadline } = clause;
    if (!deadline || clause.isVoid) return [];
    const holder = clause.act ? clause : neighbour(clauses, index);
    if (!holder?.act || clauses.slice(0, index).some(({ isVoid, act, text }) => isVoid && !act && CONDITION.test(text)))
      return [];
    const from = Math.min(clause.from, holder.from);
    const to = Math.max(clause.to, holder.to);
    return [{ kind: holder.act, from, to, dueAtMs: deadline.dueAtMs, basis: deadline.basis }];
  });
}

/** The clause beside a time that says what will be done by then: the next before the last. */
function neighbour(clauses: readonly Clause[], index: number): Clause | undefined {
  return [clauses[index + 1], clauses[index - 1]].find(
    (clause) => clause?.act !== undefined && !clause.isVoid && (clause.deadline === undefined || hangsOnShop(clause)),
  );
}

/** 下周一到货，到货后我马上给您发: what the shop waits for itself names the time, not the word for "soon" behind it. */
function hangsOnShop({ text, deadline }: Clause): boolean {
  return SHOPS_EVENT.test(text) && deadline?.basis === 'assumed';
}

const SHOPS_EVENT = /^\s{0,3}(?:一?到货|补货|上班|开门|复工)/u;
const CONDITION = /预售|如果|要是|若|假如|万一|只要|一旦|的话|超过|后|\b(?:if|once|when|after|unless)\b/iu;
