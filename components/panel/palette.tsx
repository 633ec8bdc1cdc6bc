import { useId, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { createPortal } from 'react-dom';
import { Button } from '@/components/shared/button';
import { useWords } from '@/components/shared/language';
import { paletteWords } from '@/utils/i18n/panel';
import { isEscape } from './escape';
import { PaletteList } from './palette-list';
import { paletteCommand, titleOf, windowStart } from './palette-keys';
import { PaletteParts } from './palette-parts';
import { PalettePreview } from './palette-preview';
import { useActions, useParts } from './panel-parts';
import type { PanelView, Rect } from './panel-view';
import { useDismiss } from './surface';

/** Every script in three keystrokes. Not modal: the page stays as it is, a press in it closes the palette. */
export function Palette({ view, place }: { view: PanelView; place: Rect }) {
  const { portal } = useParts();
  return view.paletteOpen ? createPortal(<PaletteSurface text={view.paletteText} place={place} />, portal) : null;
}

function PaletteSurface({ text, place }: { text: string; place: Rect }) {
  const actions = useActions();
  const say = useWords(paletteWords);
  const surface = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useDismiss(surface, () => actions.closePalette(true));
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), [text]);
  return (
    <div
      ref={surface}
      className="dm-palette"
      role="dialog"
      aria-label={say('title')}
      style={{ left: place.x, top: place.y, width: place.width, height: place.height }}
      onKeyDown={(event) => isEscape(event) && actions.closePalette()}
    >
      <PaletteBody key={text} text={text} field={field} />
    </div>
  );
}

type Choice = { typed: string; at: number; start: number };

function PaletteBody({ text, field }: { text: string; field: React.RefObject<HTMLInputElement | null> }) {
  const actions = useActions();
  const list = useId();
  const say = useWords(paletteWords);
  const [choice, setChoice] = useState<Choice>({ typed: text, at: 0, start: 0 });
  const { typed, at, start } = choice;
  const found = useMemo(() => actions.search(typed), [actions, typed]);
  const chosen = found[at];

  const type = (next: string): void => setChoice({ typed: next, at: 0, start: 0 });
  const move = (to: number): void => setChoice({ typed, at: to, start: windowStart(start, to, found.length) });
  const insert = (index: number): void => {
    const offer = found[index];
    if (offer) actions.pick(offer, 'palette', index + 1);
    else actions.writeScript(titleOf(typed));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const command = paletteCommand(event.nativeEvent, at, found.length);
    if (!command) return;
    event.preventDefault();
    event.stopPropagation(); // the surface closes on Escape as well: once is enough
    if (command.type === 'close') actions.closePalette();
    else if (command.type === 'insert') insert(at);
    else move(command.to);
  };

  return (
    <>
      <div className="dm-palette-head">
        <input
          ref={field}
          autoFocus
          className="dm-palette-field"
          role="combobox"
          aria-expanded="true"
          aria-autocomplete="list"
          aria-controls={list}
          aria-activedescendant={chosen ? `${list}-${at}` : undefined}
          aria-label={say('title')}
          placeholder={say('placeholder')}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => type(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <span className="dm-soft dm-small" role="status">
          {say('count', { n: found.length })}
        </span>
      </div>
      <PaletteParts
        typed={typed}
        onType={(next) => {
          type(next);
          field.current?.focus();
        }}
      />
      <div className="dm-palette-body">
        <PaletteList id={list} found={found} at={at} start={start} onMove={move} onInsert={insert} />
        {chosen ? <PalettePreview offer={chosen} /> : <EmptyResult title={titleOf(typed)} />}
      </div>
      <footer className="dm-palette-foot dm-soft dm-small">{say('keys')}</footer>
    </>
  );
}

function EmptyResult({ title }: { title: string }) {
  const say = useWords(paletteWords);
  const actions = useActions();
  return (
    <div className="dm-palette-empty">
      <Button shortcut="Enter" onClick={() => actions.writeScript(title)}>
        {title === '' ? say('empty') : say('emptyNamed', { title })}
      </Button>
    </div>
  );
}
