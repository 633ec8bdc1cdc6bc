import { Popover } from '@base-ui/react/popover';
import { useState, type ReactElement, type ReactNode } from 'react';
import { useParts } from './panel-parts';

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
  const [open, setOpen] = useState(false);
  return (
    <Popover.Root open={open} onOpenChange={(wanted) => setOpen(wanted)}>
      <Popover.Trigger render={trigger} />
      <Popover.Portal container={portal}>
        <Popover.Positioner
          className="dm-positioner"
          side="top"
          align="start"
          sideOffset={8}
          collisionPadding={8}
          positionMethod="fixed"
        >
          <Popover.Popup className="dm-pop" aria-label={name}>
            {children(() => setOpen(false))}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
