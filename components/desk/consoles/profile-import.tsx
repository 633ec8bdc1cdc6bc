import { useState, type ReactNode } from 'react';
import { Button } from '@/components/shared/button';
import { useWords } from '@/components/shared/language';
import { consolePageWords } from '@/utils/i18n/consoles';
import type { ConsoleState } from '@/utils/messaging/protocol';
import { readProfileFile, type ProfileProblem } from '@/utils/profiles/file';
import type { ConsoleProfile } from '@/utils/profiles/profile';
import { useTell } from '../notices';
import { FileButton } from '../ui/file-button';
import { Sheet } from '../ui/sheet';
import { useFileDrop } from '../ui/use-file-drop';

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
  const { over, drop } = useFileDrop(([file]) => void take(file));
  return (
    <div className="dm-drop" data-over={over || undefined} {...drop}>
      {children(
        <FileButton accept=".json,application/json" testId="profile-file" onFiles={([file]) => void take(file)}>
          {say('importFile')}
        </FileButton>,
      )}
      {over && <div className="dm-drop-hint">{say('dropHere')}</div>}
      {refused && <RefusedSheet refused={refused} onClose={() => setRefused(null)} />}
    </div>
  );
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
