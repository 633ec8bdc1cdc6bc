import type { PhraseRule } from '@/utils/handbook/schema';
import { activeRules, candidates } from './candidates';
import type { Compiled } from './compile';
import { emptyFolded, fold } from './fold';
import { hitsByView, inOrder } from './hits';
import { strongest } from './overlaps';
import { emptyStream, toStream } from './stream';
import type { PhraseChecker, PhraseContext } from './types';

const samePlace = (one: PhraseContext, other: PhraseContext): boolean =>
  one.consoleId === other.consoleId &&
  one.shop === other.shop &&
  one.language === other.language &&
  one.role === other.role &&
  one.stage === other.stage;

/** The checker of compiled rules; see `createPhraseChecker`. */
export function checkerOf(rules: readonly PhraseRule[], compiled: Compiled): PhraseChecker {
  // Buffers of the last check, written over by the next.
  const folded = emptyFolded(1024);
  let stream = emptyStream(2048);
  let place: PhraseContext | undefined;
  let active: Uint8Array = new Uint8Array(rules.length);
  return {
    check(text, context) {
      if (text === '') return [];
      if (place === undefined || !samePlace(place, context)) active = activeRules(rules, context);
      place = { ...context };
      fold(text, folded);
      stream = toStream(folded, stream);
      const hits = inOrder(hitsByView(compiled, stream, folded));
      return strongest(candidates({ compiled, active }, { text, folded, stream }, hits, context));
    },
  };
}
