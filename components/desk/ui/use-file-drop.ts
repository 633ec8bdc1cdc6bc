import { useState, type DragEvent } from 'react';

/**
 * An element on which files can be dropped. Dragged text is left to whatever field it is meant for.
 *
 * @param onFiles gets at least one file
 * @returns `over` while files are held above it, and the handlers that the element takes
 */
export function useFileDrop(onFiles: (files: [File, ...File[]]) => void) {
  const [over, setOver] = useState(false);
  const welcome = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  };
  return {
    over,
    drop: {
      onDragEnter: welcome,
      onDragOver: welcome,
      onDragLeave: ({ currentTarget, relatedTarget }: DragEvent) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false);
      },
      onDrop: (event: DragEvent) => {
        setOver(false);
        const [first, ...more] = event.dataTransfer.files;
        if (!first) return;
        event.preventDefault();
        onFiles([first, ...more]);
      },
    },
  };
}
