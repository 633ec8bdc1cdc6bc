import type { Script } from '@/utils/handbook/schema';
import { withAnswers, type TypedQuery } from '@/utils/search/asked-typed';
import { asksNothing } from '@/utils/search/asks-nothing';
import type { IntentModel } from '@/utils/search/intents/model';
import { createMatcher } from '@/utils/search/intents/script-intents';
import { sortOfMessage } from '@/utils/search/message-words';
import { gently, inOneGo } from '@/utils/search/pieces';
import { loadSuggestInPieces } from '@/utils/search/saved-suggest';
import { spokenMessage } from '@/utils/search/spoken-message';
import { prepareSuggestData, type SuggestData } from '@/utils/search/suggest-data';
import { prepare, rank, type Prepared, type Suggestion, type TurnContext } from '@/utils/search/rank-turn';
import type { SearchHit } from '@/utils/search/types';
import { welcomes } from '@/utils/search/welcome';

export type { Suggestion, TurnContext } from '@/utils/search/rank-turn';

export type Suggester = {
  readonly size: number;
  /** The scripts that answer a buyer's last messages (oldest first) best, however unsure; none for mere signs and thanks. */
  rank(recent: readonly string[], context: TurnContext, limit: number): Suggestion;
  /** The same, quiet (empty) where it is not sure enough that one of the first three is right. */
  suggest(recent: readonly string[], context: TurnContext, limit: number): SearchHit[];
  /** What `ScriptIndex.find` found for what an agent typed, with what answers it where it is a buyer's question. Best first. */
  join(found: readonly SearchHit[], query: TypedQuery): SearchHit[];
  /** Whether these messages wait for no answer: greetings, thanks, talk. */
  asksNothing(recent: readonly string[]): boolean;
};

/** Below this probability nothing is shown. */
export const QUIET_BELOW = 0.4;

/** Messages looked at, and signs of each: what is longer says what it wants at its ends. */
const TURNS = 6;
const LONGEST = 400;

function shortened(message: string): string {
  return message.length <= LONGEST ? message : `${message.slice(0, LONGEST / 2)} ${message.slice(-LONGEST / 2)}`;
}

const NOTHING: Suggestion = { hits: [], sure: 0 };

/**
 * Prepares a library for suggestion, once; a changed library gets a new one.
 * Without `model` (it comes from the phrase bank, `unpackIntents`) only the library's own words are used.
 */
export function createSuggester(scripts: readonly Script[], model?: IntentModel): Suggester {
  return createSuggesterFrom(scripts, model, inOneGo(prepareSuggestData(scripts, model && createMatcher(model))));
}

/** The same, in pieces that each stay short: `pause` lets the page work in between. */
export async function createSuggesterGently(
  scripts: readonly Script[],
  model: IntentModel | undefined,
  pause: () => Promise<void>,
): Promise<Suggester> {
  const pieces = prepareSuggestData(scripts, model && createMatcher(model));
  return createSuggesterFrom(scripts, model, await gently(pieces, pause));
}

/** From what was prepared of these scripts. */
function createSuggesterFrom(scripts: readonly Script[], model: IntentModel | undefined, data: SuggestData): Suggester {
  return suggesterOf(prepare(scripts, model, data));
}

/**
 * The same from the bytes that `saveSuggestData` made of these scripts, in pieces.
 * @returns undefined when they are damaged, of another version, or of other scripts than these: it is to be prepared then
 */
export async function loadSuggesterGently(
  saved: ArrayBuffer,
  scripts: readonly Script[],
  model: IntentModel | undefined,
  pause: () => Promise<void>,
): Promise<Suggester | undefined> {
  const loaded = await gently(loadSuggestInPieces(saved, scripts), pause);
  return loaded && createSuggesterFrom(scripts, model, loaded.data);
}

function suggesterOf(prepared: Prepared): Suggester {
  const { scripts, model } = prepared;
  const rankTurn: Suggester['rank'] = (recent, context, limit) => {
    const said = recent
      .slice(-TURNS)
      .map((message) => spokenMessage(shortened(message), model))
      .filter((message) => sortOfMessage(message) !== 'empty')
      .slice(-3);
    const last = said.at(-1);
    if (last === undefined || limit < 1 || sortOfMessage(last) === 'closing') return NOTHING;
    const asking = said.filter((message) => sortOfMessage(message) === 'content');
    if (asking.length > 0) return rank(prepared, said, context, limit);
    const hits = welcomes(scripts, last, context).slice(0, limit);
    return hits.length > 0 ? { hits, sure: 1 } : rank(prepared, said, context, limit);
  };
  return {
    size: scripts.length,
    rank: rankTurn,
    asksNothing: (recent) =>
      asksNothing(
        recent.slice(-TURNS).map((message) => spokenMessage(shortened(message), model)),
        model,
      ),
    suggest: (recent, context, limit) => {
      const { hits, sure } = rankTurn(recent, context, limit);
      return sure >= QUIET_BELOW ? hits : [];
    },
    join: (found, query) => withAnswers(found, query, (text, limit) => rankTurn([text], query.context, limit)),
  };
}
