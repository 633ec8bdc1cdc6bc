import type { ComponentProps } from 'react';

export type IconButtonProps = Omit<ComponentProps<'button'>, 'aria-label' | 'title'> & {
  /** What it does, for the screen reader and as the tooltip. */
  name: string;
};

/** A button that shows a picture only; its name is always told. */
export function IconButton({ name, className = '', ...rest }: IconButtonProps) {
  return <button type="button" {...rest} aria-label={name} title={name} className={`dm-icon-button ${className}`} />;
}
