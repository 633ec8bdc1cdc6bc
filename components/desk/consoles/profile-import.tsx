import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import { Button } from '@/components/shared/button';
import { useWords } from '@/components/shared/language';
import { consolePageWords } from '@/utils/i18n/consoles';
import type { ConsoleState } from '@/utils/messaging/protocol';
import { readProfileFile, type ProfileProblem } from '@/utils/profiles/file';
import type { ConsoleProfile } from '@/utils/profiles/profile';
import { useTell } from '../notices';
import { Sheet } from '../ui/sheet';

type Props = {
  consoles: readonly ConsoleState[];
  onTake: (profile: ConsoleProfile, before: ConsoleState | undefined) => Promise<void>;
  /** The page on which a file can be dropped; it gets the button that opens the browser's own file choice. */
  children: (button: ReactNode) => ReactNode;
};
type Refused = { name: string; problems: readonly ProfileProblem[] };

/** Takes a profile file, chosen or dropped anywhere on the page: whole, or refused with every place that is wrong. */
export function ProfileImport({ consoles, onTake, children }: Props) {
  const say = useWords(consolePageWords);
  const tell = useTell();
  const picker = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const take = async (file: File): Promise<void> => {
    let text: string;
    try {
      text = await file.text();
    } catch (error) {
      tell('problem', `${file.name}: ${String(error)}`);
      return;
    }
    const read = readProfileFile(text);
    if (!read.ok) setRefused({ name: file.name, problems: read.problems });
    else
      await onTake(
        read.profile,
        consoles.find(({ profile }) => profile.id === read.profile.id),
      );
  };
  const { over, drop } = useDropping((file) => void take(file));
  return (
    <div className="dm-drop" data-over={over || undefined} {...drop}>
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        hidden
        data-testid="profile-file"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = ''; // so that the same file, mended, can be chosen again
          if (file) void take(file);
        }}
      />
      {children(<Button onClick={() => picker.current?.click()}>{say('importFile')}</Button>)}
      {over && <div className="dm-drop-hint">{say('dropHere')}</div>}
      {refused && <RefusedSheet refused={refused} onClose={() => setRefused(null)} />}
    </div>
  );
}

function useDropping(onFile: (file: File) => void) {
  const [over, setOver] = useState(false);
  const holdsFile = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes('Files');
  return {
    over,
    drop: {
      onDragOver: (event: DragEvent) => {
        if (!holdsFile(event)) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: ({ currentTarget, relatedTarget }: DragEvent) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false);
      },
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file) onFile(file);
      },
    },
  };
}

function RefusedSheet({ refused: { name, problems }, onClose }: { refused: Refused; onClose: () => void }) {
  const say = useWords(consolePageWords);
  return (
    <Sheet
      title={say('importTitle')}
      wide
      onClose={onClose}
      actions={<Button onClick={onClose}>{say('close')}</Button>}
    >
      <div role="alert">
        <p>
          <strong>{say('importRefused', { file: name })}</strong>
        </p>
        <p className="dm-soft">{say('importProblems', { n: problems.length })}</p>
        <table className="dm-table">
          <tbody>
            {problems.map(({ line, column, path, message }) => (
              <tr key={`${line}:${column}:${path}:${message}`}>
                <td className="dm-cell-short">
                  {say('line', { line })} {say('column', { column })}
                </td>
                <td>{path === '' ? say('whole') : <code>{path}</code>}</td>
                <td>{message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Sheet>
  );
}
