import { Switch } from '@base-ui/react/switch';

/** An on/off switch with a name for screen readers. */
export function Toggle({ label, on, onChange }: { label: string; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <Switch.Root className="dm-switch" aria-label={label} checked={on} onCheckedChange={onChange}>
      <Switch.Thumb className="dm-switch-thumb" />
    </Switch.Root>
  );
}
