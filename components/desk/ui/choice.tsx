import { Select } from '@base-ui/react/select';
import { Check, ChevronDown } from 'lucide-react';

export type Option<V extends string> = { value: V; label: string };

type Props<V extends string> = {
  label: string;
  value: V;
  options: readonly Option<V>[];
  onChange: (value: V) => void;
  /** Shows the label before the value, for a choice that stands alone in a bar. */
  inline?: boolean;
  disabled?: boolean;
};

/** A choice of one from a list. */
export function Choice<V extends string>({
  label,
  value,
  options,
  onChange,
  inline = false,
  disabled = false,
}: Props<V>) {
  return (
    <Select.Root
      items={options}
      value={value}
      disabled={disabled}
      onValueChange={(next: V | null) => {
        if (next !== null) onChange(next);
      }}
    >
      <Select.Trigger className="dm-select" aria-label={label}>
        {inline && <span className="dm-soft">{label}</span>}
        <Select.Value />
        <Select.Icon className="dm-select-icon">
          <ChevronDown size={14} aria-hidden />
        </Select.Icon>
      </Select.Trigger>
      <Select.Portal>
        <Select.Positioner className="dm-layer" sideOffset={4} alignItemWithTrigger={false}>
          <Select.Popup className="dm-popup dm-options">
            {options.map((option) => (
              <Select.Item key={option.value} value={option.value} className="dm-option">
                <Select.ItemText>{option.label}</Select.ItemText>
                <Select.ItemIndicator className="dm-option-mark">
                  <Check size={14} aria-hidden />
                </Select.ItemIndicator>
              </Select.Item>
            ))}
          </Select.Popup>
        </Select.Positioner>
      </Select.Portal>
    </Select.Root>
  );
}
