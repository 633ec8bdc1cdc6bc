import type { ComponentProps, ReactNode } from 'react';
import { Kbd } from './kbd';

export type ButtonProps = ComponentProps<'button'> & {
  /** `primary` once per surface at most; `quiet` has no border until pointed at. */
  look?: 'plain' | 'primary' | 'quiet' | 'danger';
  /** The key that does the same, shown inside. */
  shortcut?: string;
  icon?: ReactNode;
};

/** A button with words. */
export function Button({ look = 'plain', shortcut, icon, className = '', children, ...rest }: ButtonProps) {
  return (
    <button type="button" {...rest} className={`dm-button dm-button-${look} ${className}`}>
      {icon}
      {children !== undefined && <span className="dm-button-words">{children}</span>}
      {shortcut !== undefined && <Kbd keys={shortcut} />}
    </button>
  );
}
