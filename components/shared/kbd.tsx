/** A key or chord, e.g. `Alt+1`. Hidden from the screen reader: the button's own name and `aria-keyshortcuts` tell it. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <kbd className="dm-kbd" aria-hidden="true">
      {keys}
    </kbd>
  );
}
