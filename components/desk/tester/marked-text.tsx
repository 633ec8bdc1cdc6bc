import type { Flag } from '@/utils/phrasing/types';

/** A text with its findings marked where they stand, each with its weight. */
export function MarkedText({ text, flags }: { text: string; flags: readonly Flag[] }) {
  const pieces = flags.flatMap((flag, index) => [
    { text: text.slice(flags[index - 1]?.end ?? 0, flag.start), flag: undefined },
    { text: text.slice(flag.start, flag.end), flag },
  ]);
  return (
    <>
      {[...pieces, { text: text.slice(flags.at(-1)?.end ?? 0), flag: undefined }].map((piece, index) =>
        piece.flag ? (
          <mark key={index} className="dm-found-mark" data-severity={piece.flag.severity} title={piece.flag.reason}>
            {piece.text}
          </mark>
        ) : (
          piece.text
        ),
      )}
    </>
  );
}
