import { Button } from '@/components/shared/button';
import { useWords } from '@/components/shared/language';
import { diffHandbooks, isSame, SECTIONS, type HandbookDiff } from '@/utils/handbook/diff';
import { MAX_PROBLEMS, type HandbookFile, type HandbookProblem } from '@/utils/handbook/file';
import type { Handbook } from '@/utils/handbook/schema';
import { commonWords } from '@/utils/i18n/desk';
import { fileProblemWords } from '@/utils/i18n/desk-terms';
import { importWords, sectionWords } from '@/utils/i18n/desk-handbook';
import { Sheet } from '../../ui/sheet';
import { ChangedThings } from './changed-things';
import { ImportLint } from './import-lint';

type Props = {
  fileName: string;
  file: HandbookFile;
  current: Handbook | null;
  onReplace: (handbook: Handbook) => void;
  onClose: () => void;
};

/** What a chosen file is: refused with its problems, or compared with the handbook in force before it replaces it. */
export function ImportSheet({ fileName, file, current, onReplace, onClose }: Props) {
  const say = useWords(importWords);
  if (!file.ok) {
    return (
      <Sheet title={say('title')} wide onClose={onClose} actions={<Button onClick={onClose}>{say('close')}</Button>}>
        <Refused fileName={fileName} problems={file.problems} />
      </Sheet>
    );
  }
  return (
    <Accepted fileName={fileName} handbook={file.handbook} current={current} onReplace={onReplace} onClose={onClose} />
  );
}

/** Problems that tell beside them what is meant, not what would be right. */
const NAMED: ReadonlySet<HandbookProblem['problem']> = new Set(['sameId', 'unknownScript', 'unknownNoteTemplate']);

function Refused({ fileName, problems }: { fileName: string; problems: readonly HandbookProblem[] }) {
  const say = useWords(importWords);
  const sayProblem = useWords(fileProblemWords);
  const key = problems.length >= MAX_PROBLEMS ? 'problemsCut' : 'problemsFound';
  return (
    <div role="alert">
      <p>
        <strong>{say('refused', { file: fileName })}</strong>
      </p>
      <p className="dm-soft">{say(key, { n: problems.length })}</p>
      <table className="dm-table">
        <thead>
          <tr>
            <th scope="col">{say('position')}</th>
            <th scope="col">{say('field')}</th>
            <th scope="col">{say('problem')}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map((problem) => (
            <tr key={`${problem.line}:${problem.column}:${problem.path}:${problem.problem}`}>
              <td className="dm-cell-short">{say('line', { line: problem.line })}</td>
              <td>
                <code>{problem.path === '' ? say('wholeFile') : problem.path}</code>
              </td>
              <td>
                {sayProblem(problem.problem)}
                {problem.expected !== undefined && problem.expected !== '' && (
                  <span className="dm-soft">
                    {' '}
                    {NAMED.has(problem.problem) ? problem.expected : say('expected', { what: problem.expected })}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type AcceptedProps = Omit<Props, 'file'> & { handbook: Handbook };

function Accepted({ fileName, handbook, current, onReplace, onClose }: AcceptedProps) {
  const say = useWords(importWords);
  const sayCommon = useWords(commonWords);
  const diff = current === null ? null : diffHandbooks(current, handbook);
  const same = diff !== null && isSame(diff);
  const actions = (
    <>
      <span className="dm-soft">{same ? '' : say('replaceHint')}</span>
      <Button onClick={onClose}>{sayCommon('cancel')}</Button>
      <Button look="primary" disabled={same} onClick={() => onReplace(handbook)}>
        {say('replace')}
      </Button>
    </>
  );
  return (
    <Sheet title={say('title')} wide onClose={onClose} actions={actions}>
      <p>
        <strong>{say('ready', { file: fileName })}</strong> <span className="dm-soft">{handbook.title}</span>
      </p>
      {!same && <ImportLint handbook={handbook} />}
      {same ? <p>{say('same')}</p> : <DiffTable diff={diff} handbook={handbook} />}
      {!same && current !== null && diff !== null && <ChangedThings diff={diff} before={current} after={handbook} />}
    </Sheet>
  );
}

function DiffTable({ diff, handbook }: { diff: HandbookDiff | null; handbook: Handbook }) {
  const say = useWords(importWords);
  const saySection = useWords(sectionWords);
  const sizeOf = (section: (typeof SECTIONS)[number]) =>
    section === 'shopFacts' ? Object.keys(handbook.shopFacts).length : (handbook[section]?.length ?? 0);
  return (
    <table className="dm-table">
      <caption>{say('summary')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('section')}</th>
          {(['added', 'removed', 'changed'] as const).map((kind) => (
            <th key={kind} scope="col" className="dm-number">
              {say(kind)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {SECTIONS.map((section) => {
          const part = diff?.[section];
          const counts = part ? [part.added.length, part.removed.length, part.changed.length] : [sizeOf(section), 0, 0];
          if (counts.every((n) => n === 0)) return null; // what stays as it is needs no line
          return (
            <tr key={section}>
              <th scope="row">{saySection(section)}</th>
              {counts.map((n, at) => (
                <td key={at} className="dm-number">
                  {n}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
