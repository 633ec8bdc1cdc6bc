import { Fragment } from 'react';
import { piecesOf, unfilledIn } from './text-pieces';

/** Text with what matched set off. */
export function Marked({ text, marks }: { text: string; marks: readonly { start: number; end: number }[] }) {
  return piecesOf(text, marks).map((piece, index) =>
    piece.marked ? (
      <mark key={index} className="dm-match">
        {piece.text}
      </mark>
    ) : (
      <Fragment key={index}>{piece.text}</Fragment>
    ),
  );
}

/** A reply as it would be inserted; variables without a value stand out by shape and colour. */
export function Filled({ text, missing }: { text: string; missing: readonly string[] }) {
  return piecesOf(text, unfilledIn(text, missing)).map((piece, index) =>
    piece.marked ? (
      <mark key={index} className="dm-unfilled">
        {piece.text}
      </mark>
    ) : (
      <Fragment key={index}>{piece.text}</Fragment>
    ),
  );
}
