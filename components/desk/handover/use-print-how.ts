import { useMemo } from 'react';
import { useLanguage } from '@/components/shared/language';
import { profiles } from '@/utils/consoles/registry';
import type { PrintHow } from '@/utils/handover/print';
import { localTimeZone } from '../tools';

/** How the sheet is written here: this language, this computer's zone, consoles by their names. */
export function usePrintHow(): PrintHow {
  const language = useLanguage();
  return useMemo(
    () => ({
      language,
      timeZone: localTimeZone(),
      consoleName: (consoleId) => profiles.find(({ id }) => id === consoleId)?.name[language] ?? consoleId,
    }),
    [language],
  );
}
