import { expect, it } from 'vitest';
import { herePopupWords } from '@/utils/i18n/consoles';
import { teachWords } from '@/utils/i18n/teach';

it.each(['zh', 'en'] as const)(
  'what is left to do after saving names the popup’s button in its own words (%s)',
  (language) => {
    expect(teachWords[language].savedOff).toContain(`“${herePopupWords[language].turnOn}”`);
  },
);
