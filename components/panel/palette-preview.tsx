import { useWords } from '@/components/shared/language';
import { paletteWords } from '@/utils/i18n/panel';
import { BubbleCount } from './bubble-count';
import { ImageNames } from './image-names';
import { Filled } from './marked';
import type { ScriptOffer } from './panel-view';

/** The chosen script as it would be inserted for this buyer. */
export function PalettePreview({ offer }: { offer: ScriptOffer }) {
  const say = useWords(paletteWords);
  return (
    <section className="dm-palette-preview" aria-label={say('preview')} tabIndex={0}>
      <h3 className="dm-strong">{offer.title}</h3>
      <p className="dm-script-text dm-bubble">
        <Filled text={offer.text} missing={offer.missing} />
      </p>
      <BubbleCount offer={offer} />
      <ImageNames offer={offer} />
      {offer.missing.length > 0 && (
        <p className="dm-late dm-small">{say('missing', { names: offer.missing.join(' ') })}</p>
      )}
    </section>
  );
}
