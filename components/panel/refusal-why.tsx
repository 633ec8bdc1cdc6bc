import { ShieldAlert } from 'lucide-react';
import { useWords } from '@/components/shared/language';
import { flagWords } from '@/utils/i18n/panel';
import { flagCategoryWords } from '@/utils/i18n/shared';
import type { ScriptOffer } from './panel-view';

/** A sign before a suggestion that refuses what the buyer asks for. */
export function RefusalMark({ offer }: { offer: ScriptOffer }) {
  const sentence = useSentence(offer);
  if (sentence === undefined) return null;
  return (
    <>
      <ShieldAlert size={14} aria-hidden="true" />
      <span className="dm-unseen">{sentence}</span>
    </>
  );
}

/** The same in words, on the suggestion's card. */
export function RefusalWhy({ offer }: { offer: ScriptOffer }) {
  const sentence = useSentence(offer);
  return sentence === undefined ? null : <p className="dm-soft dm-small">{sentence}</p>;
}

function useSentence({ refuses }: ScriptOffer): string | undefined {
  const say = useWords(flagWords);
  const category = useWords(flagCategoryWords);
  return refuses && say('refuses', { category: category(refuses) });
}
