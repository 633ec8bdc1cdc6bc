import { describe, expect, it } from 'vitest';
import { refusalWords } from '@/utils/i18n/sync';
import { LANGUAGES } from '@/utils/i18n/words';
import { REFUSALS } from '@/utils/sync/protocol';

describe('refusalWords', () => {
  it.each(LANGUAGES)('has a sentence in %s for every refusal and for no hub at all', (language) => {
    expect(Object.keys(refusalWords[language]).sort()).toEqual([...REFUSALS, 'unreachable', 'notAHub'].sort());
  });
});
