import type { Script } from '@/utils/handbook/schema';
import type { Matcher, ScriptIntents } from '@/utils/search/intents/script-intents';
import { countAnswersInPieces, type AnswerCounts } from '@/utils/search/lexical';
import { isHanScript } from '@/utils/search/script-language';

/** What suggestion prepares of a library, beside the scripts themselves: typed arrays, which can be saved as they are. */
export type SuggestData = AnswerCounts & {
  /** Which script answers which intent; undefined without the phrase bank. */
  readonly answered: ScriptIntents | undefined;
  /** One for each script in Chinese, zero for others. */
  readonly isHan: Uint8Array;
};

/** Prepares a library for suggestion; in pieces, whoever runs this may do other work after each. */
export function* prepareSuggestData(
  scripts: readonly Script[],
  matcher: Matcher | undefined,
): Generator<undefined, SuggestData> {
  const answered = matcher && (yield* matcher.inPieces(scripts));
  const counts = yield* countAnswersInPieces(scripts);
  return { ...counts, answered, isHan: Uint8Array.from(scripts, (script) => (isHanScript(script) ? 1 : 0)) };
}
