import { useEffect, useState } from 'react';
import type { Script } from '@/utils/handbook/schema';
import { buildLikeness, type Likeness } from '@/utils/library/likeness';
import { inBreaths } from '../import/in-breaths';

/** Which text of the library is like another; built beside what the person does, and undefined until it is. */
export function useLikeness(library: readonly Script[]): Likeness | undefined {
  const [built, setBuilt] = useState<{ of: readonly Script[]; likeness: Likeness }>();
  useEffect(() => {
    const stop = new AbortController();
    const work = buildLikeness(library.map(({ text }) => text));
    void inBreaths(work, () => undefined, stop.signal).then((likeness) => {
      if (likeness && !stop.signal.aborted) setBuilt({ of: library, likeness });
    });
    return () => stop.abort();
  }, [library]);
  return built?.of === library ? built.likeness : undefined;
}
