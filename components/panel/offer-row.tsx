import { useEffect, useId, useState } from 'react';
import { useWords } from '@/components/shared/language';
import { barWords } from '@/utils/i18n/panel';
import { BubbleCount } from './bubble-count';
import { ImageCount, ImageNames } from './image-names';
import { Filled } from './marked';
import { useActions, useParts } from './panel-parts';
import type { ScriptOffer } from './panel-view';
import { RefusalMark, RefusalWhy } from './refusal-why';
import { useAltHeld, useFrozen } from './use-frozen';

const SHOWN = 3;

export type OfferRowProps = {
  offers: ScriptOffer[];
  /** Told whenever what the agent sees changes. */
  onShown: (offers: ScriptOffer[]) => void;
};

/**
 * Up to three suggestions. The row stands still while the pointer or the focus is on it or Alt is held: what one is
 * about to hit never moves away.
 */
export function OfferRow({ offers, onShown }: OfferRowProps) {
  const say = useWords(barWords);
  const { eachWindow } = useParts();
  const [touched, setTouched] = useState(false);
  const alt = useAltHeld(eachWindow);
  const shown = useFrozen(offers, touched || alt);
  useEffect(() => onShown(shown), [shown, onShown]);
  return (
    <div
      className="dm-offers"
      role="group"
      aria-label={say('offers')}
      onPointerEnter={() => setTouched(true)}
      onPointerLeave={() => setTouched(false)}
      onFocus={() => setTouched(true)}
      onBlur={() => setTouched(false)}
    >
      {shown.length === 0 && <span className="dm-offers-none">{say('noOffers')}</span>}
      {shown.slice(0, SHOWN).map((offer, index) => (
        <Offer key={`${offer.scriptId} ${offer.bubble ?? 0}`} offer={offer} rank={index + 1} />
      ))}
    </div>
  );
}

function Offer({ offer, rank }: { offer: ScriptOffer; rank: number }) {
  const actions = useActions();
  const card = useId();
  const [open, setOpen] = useState(false);
  return (
    <div className="dm-offer" onPointerEnter={() => setOpen(true)} onPointerLeave={() => setOpen(false)}>
      <button
        type="button"
        className="dm-chip dm-offer-button"
        aria-keyshortcuts={`Alt+${rank}`}
        aria-describedby={open ? card : undefined}
        data-missing={offer.missing.length > 0}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onClick={() => actions.pick(offer, 'suggestion', rank)}
      >
        <span className="dm-offer-rank">{rank}</span>
        <RefusalMark offer={offer} />
        <span className="dm-offer-title">{offer.title}</span>
        <BubbleCount offer={offer} />
        <ImageCount offer={offer} />
        <span className="dm-offer-text">{offer.text}</span>
      </button>
      {open && <OfferCard id={card} offer={offer} rank={rank} />}
    </div>
  );
}

function OfferCard({ id, offer, rank }: { id: string; offer: ScriptOffer; rank: number }) {
  const say = useWords(barWords);
  return (
    <div id={id} role="tooltip" className="dm-offer-card">
      <p className="dm-strong">{offer.title}</p>
      <RefusalWhy offer={offer} />
      <p className="dm-script-text">
        <Filled text={offer.text} missing={offer.missing} />
      </p>
      <ImageNames offer={offer} />
      {offer.missing.length > 0 && <p className="dm-late">{say('missing', { names: offer.missing.join(' ') })}</p>}
      <p className="dm-soft dm-small">
        {say('insert')} <kbd className="dm-kbd">{`Alt+${rank}`}</kbd>
      </p>
    </div>
  );
}
