import { Image } from 'lucide-react';
import { useComma, useWords } from '@/components/shared/language';
import { imageWords } from '@/utils/i18n/images';
import type { ScriptOffer } from './panel-view';

type Props = { offer: ScriptOffer };

/** How many images a script carries; nothing at all when it has none. */
export function ImageCount({ offer: { images = [] } }: Props) {
  const say = useWords(imageWords);
  if (images.length === 0) return null;
  return (
    <span className="dm-offer-images dm-small" title={say('count', { n: images.length })}>
      <Image size={14} aria-hidden="true" />
      <span aria-hidden="true">{images.length}</span>
      <span className="dm-unseen">{say('count', { n: images.length })}</span>
    </span>
  );
}

/** Which images go in with a script. */
export function ImageNames({ offer: { images = [] } }: Props) {
  const say = useWords(imageWords);
  const between = useComma();
  if (images.length === 0) return null;
  return <p className="dm-soft dm-small">{say('names', { names: images.join(between) })}</p>;
}
