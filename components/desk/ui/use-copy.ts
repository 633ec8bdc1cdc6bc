import { useWords } from '@/components/shared/language';
import { commonWords } from '@/utils/i18n/desk';
import { useTell } from '../notices';

/** Puts a text on the clipboard and says so; a refusal is said too. */
export function useCopy(): (text: string) => Promise<void> {
  const tell = useTell();
  const say = useWords(commonWords);
  return async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      tell('done', say('copied'));
    } catch (error) {
      console.warn('deskmate: the clipboard refused', error);
      tell('problem', say('copyFailed'));
    }
  };
}
