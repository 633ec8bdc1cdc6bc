import { useRef } from 'react';
import { Button, type ButtonProps } from '@/components/shared/button';

type Props = Omit<ButtonProps, 'onClick'> & {
  /** Endings and types that are offered, as the browser's file choice wants them. */
  accept: string;
  multiple?: boolean;
  testId?: string;
  /** At least one file. */
  onFiles: (files: [File, ...File[]]) => void;
};

/** A button that opens the browser's own file choice. */
export function FileButton({ accept, multiple = false, testId, onFiles, ...button }: Props) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={picker}
        type="file"
        accept={accept}
        multiple={multiple}
        hidden
        data-testid={testId}
        onChange={({ target }) => {
          const [first, ...more] = target.files ?? [];
          target.value = ''; // so that the same file, mended, can be chosen again
          if (first) onFiles([first, ...more]);
        }}
      />
      <Button {...button} onClick={() => picker.current?.click()} />
    </>
  );
}
