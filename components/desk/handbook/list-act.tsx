import type { ReactNode } from 'react';

type Props = {
  /** What it does, in full: for the screen reader and as the tooltip. */
  name: string;
  /** The same in a word, which `name` contains. */
  word: string;
  icon: ReactNode;
  onClick: () => void;
};

/** An act on a list: picture and word, the picture alone where the list is narrow. */
export function ListAct({ name, word, icon, onClick }: Props) {
  return (
    <button
      type="button"
      className="dm-button dm-button-quiet dm-list-act"
      aria-label={name}
      title={name}
      onClick={onClick}
    >
      {icon}
      <span className="dm-button-words">{word}</span>
    </button>
  );
}
