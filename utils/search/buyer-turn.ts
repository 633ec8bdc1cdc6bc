import { RECENT } from '@/utils/search/lexical';
import { sharesOf, type IntentModel, type IntentShares } from '@/utils/search/intents/model';
import { featuresOf } from '@/utils/search/intents/features';
import { sortOfMessage } from '@/utils/search/message-words';

/** One thing a buyer may want: a clause, a message, or all that was said. */
export type Wish = { shares: IntentShares; weight: number; features: readonly number[] };

/** Clauses of one message that are looked at apart; more is a letter, not a question. */
const CLAUSES = 4;
/** Letters below which a clause says nothing by itself. */
const SHORTEST = 2;
const CLAUSE_END =
  /[，。！？；、,.!?;\n]+|\s{2,}|(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])|(?:另外|还有|顺便|然后|以及|\band\b|\balso\b)/u;
/** A clause weighs less than its whole message. */
const CLAUSE = 0.8;

const letters = (text: string): number => text.replace(/[^\p{L}\p{N}]/gu, '').length;

function clausesOf(message: string): string[] {
  const clauses = message.split(CLAUSE_END).filter((clause) => letters(clause) >= SHORTEST);
  return clauses.length < 2 ? [] : clauses.slice(0, CLAUSES);
}

function wish(model: IntentModel, text: string, weight: number): Wish {
  const features = featuresOf(text);
  return { shares: sharesOf(model, features), weight, features };
}

/**
 * What a buyer may want, from the last messages, oldest first: all of it at once, then each message and its clauses,
 * the later the weightier. The whole comes first.
 */
export function wishesOf(model: IntentModel, messages: readonly string[]): Wish[] {
  const recent = [...messages].reverse().slice(0, RECENT.length);
  const wishes = recent.flatMap((message, back) => {
    const weight = RECENT[back] ?? 0;
    const isTalk = sortOfMessage(message) !== 'content';
    return [message, ...clausesOf(message)].map((text, at) =>
      wish(model, text, weight * (isTalk ? 0.3 : 1) * (at === 0 ? 1 : CLAUSE)),
    );
  });
  return recent.length > 1 ? [wish(model, [...recent].reverse().join('，'), 0.8), ...wishes] : wishes;
}
