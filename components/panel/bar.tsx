import type { KeyboardEvent } from 'react';
import { useWords } from '@/components/shared/language';
import { barWords } from '@/utils/i18n/panel';
import { BarHandle } from './bar-handle';
import { ClockChip } from './clock-chip';
import { isEscape } from './escape';
import { OfferRow } from './offer-row';
import { useActions } from './panel-parts';
import type { PanelView, Rect, ScriptOffer } from './panel-view';
import { PromiseChip } from './promise-chip';
import { HealthChip, NoteChip, PaletteChip, StageChip, WaitingChip } from './status-chips';

export type BarProps = {
  view: PanelView;
  box: Rect;
  onDrag: (corner: { x: number; y: number } | null) => void;
  onShown: (offers: ScriptOffer[]) => void;
};

/** The bar: one line beside the console's editor. Left and right walk along it, Esc gives the caret back. */
export function Bar({ view, box, onDrag, onShown }: BarProps) {
  const say = useWords(barWords);
  const actions = useActions();
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (isEscape(event)) actions.focusEditor();
    else walk(event);
  };
  return (
    <div
      className="dm-bar"
      role="toolbar"
      aria-label={say('bar')}
      data-intro={view.introStep || undefined}
      data-health={view.health.level}
      onKeyDown={onKeyDown}
    >
      <BarHandle placement={view.placement} box={box} onDrag={onDrag} />
      <ClockChip view={view} />
      <OfferRow key={view.conversationKey ?? view.buyerName} offers={view.offers} onShown={onShown} />
      <StageChip view={view} />
      <NoteChip view={view} />
      <PromiseChip view={view} />
      <WaitingChip view={view} />
      <PaletteChip />
      <HealthChip view={view} />
    </div>
  );
}

/** On the handle the arrows move the bar: who walks along must not come to it, Tab does. */
const STOPS = 'button:not(.dm-handle)';

function walk(event: KeyboardEvent<HTMLDivElement>): void {
  const way = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  const { target, currentTarget } = event;
  if (way === 0 || !(target instanceof HTMLElement) || !currentTarget.contains(target)) return;
  const stops = [...currentTarget.querySelectorAll<HTMLElement>(STOPS)];
  const at = stops.indexOf(target);
  if (at === -1) return;
  const next = stops[(at + way + stops.length) % stops.length];
  event.preventDefault();
  next?.focus();
}
