import { cloneElement, useLayoutEffect, useRef, useState, type ReactElement, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useParts } from './panel-parts';
import { popPlace } from './pop-place';
import { firstFocus, FOCUSABLE, focusedNear, useDismiss } from './surface';

export type PopProps = {
  /** Told to the screen reader as the popover's name. */
  name: string;
  trigger: ReactElement<Record<string, unknown>>;
  /** Gets a way to close itself. */
  children: (close: () => void) => ReactNode;
};

/** A small surface that a button of the bar opens; Esc and a press elsewhere close it, focus goes back to the button. */
export function Pop({ name, trigger, children }: PopProps) {
  const { portal } = useParts();
  const holder = useRef<HTMLSpanElement>(null);
  const [open, setOpen] = useState(false);
  const button = (): HTMLElement | null => holder.current?.querySelector('button') ?? null;
  const close = (): void => {
    setOpen(false);
    button()?.focus();
  };
  return (
    <>
      <span ref={holder} className="dm-pop-holder">
        {cloneElement(trigger, {
          'aria-haspopup': 'dialog',
          'aria-expanded': open,
          onClick: () => setOpen(!open),
        })}
      </span>
      {open &&
        createPortal(
          <PopSurface name={name} holder={holder} onLeave={() => setOpen(false)} close={close}>
            {children}
          </PopSurface>,
          portal,
        )}
    </>
  );
}

/** Whether Tab leaves the surface from where the caret is. */
function isAtEdge(surface: HTMLElement, backwards: boolean): boolean {
  const stops = [...surface.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const at = focusedNear(surface);
  return stops.length === 0 || at === surface || at === stops.at(backwards ? 0 : -1);
}

type SurfaceProps = {
  name: string;
  holder: React.RefObject<HTMLSpanElement | null>;
  onLeave: () => void;
  close: () => void;
  children: PopProps['children'];
};

function PopSurface({ name, holder, onLeave, close, children }: SurfaceProps) {
  const { view } = useParts();
  const surface = useRef<HTMLDivElement>(null);
  useDismiss(surface, onLeave, holder);
  useLayoutEffect(() => {
    const element = surface.current;
    const button = holder.current?.querySelector('button');
    if (!element || !button) return;
    const viewport = { width: view.innerWidth, height: view.innerHeight };
    const { left, top, maxHeight } = popPlace(
      button.getBoundingClientRect(),
      element.getBoundingClientRect(),
      viewport,
    );
    Object.assign(element.style, { left: `${left}px`, top: `${top}px`, maxHeight: `${maxHeight}px` });
    firstFocus(element).focus({ preventScroll: true });
  }, [holder, view]);
  return (
    <div
      ref={surface}
      className="dm-pop"
      role="dialog"
      aria-label={name}
      tabIndex={-1}
      onKeyDown={(event) => {
        const leaves = event.key === 'Escape' || (event.key === 'Tab' && isAtEdge(event.currentTarget, event.shiftKey));
        if (!leaves) return;
        event.preventDefault(); // Tab would go on into the page
        event.stopPropagation();
        close();
      }}
    >
      {children(close)}
    </div>
  );
}
