import type { KeyboardEvent } from 'react';
import { isComposingKey } from '@/utils/composer/composition';

/** Escape that is meant for us: an input method takes its own, to leave off composing. */
export const isEscape = ({ key, nativeEvent }: KeyboardEvent): boolean =>
  key === 'Escape' && !isComposingKey(nativeEvent);
