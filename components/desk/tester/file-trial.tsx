import { useRef, useState } from 'react';
import { FileUp } from 'lucide-react';
import { Button } from '@/components/shared/button';
import { useWords } from '@/components/shared/language';
import type { Handbook } from '@/utils/handbook/schema';
import { testerFileFaults, testerWords } from '@/utils/i18n/desk-phrasing';
import { checkLines } from '@/utils/phrasing/check-lines';
import { showCount } from '../data/show';
import { turn, useChecker } from '../phrasing/use-checker';
import { Choice } from '../ui/choice';
import { Field } from '../ui/field';
import { FileButton } from '../ui/file-button';
import { Toggle } from '../ui/toggle';
import { useFileDrop } from '../ui/use-file-drop';
import { LineResults } from './line-results';
import { contextOf } from './place';
import { linesOf, readRows, type RowReading } from '@/utils/phrasing/read-rows';
import { changeTester, useTester, type TrialFile } from './tester-store';

/** Many lines from a file, checked in slices with progress; the file never leaves this page. */
export function FileTrial({ handbook }: { handbook: Handbook }) {
  const say = useWords(testerWords);
  const { file } = useTester();
  const [fault, setFault] = useState<string | null>(null);
  const choose = useChoose(setFault);
  const { drop } = useFileDrop(([dropped]) => void choose(dropped));
  return (
    <div className="dm-stack dm-pad" {...drop}>
      <div>
        <FileButton
          icon={<FileUp size={14} aria-hidden />}
          accept=".txt,.csv,.tsv,text/plain,text/csv"
          testId="tester-file"
          onFiles={([picked]) => void choose(picked)}
        >
          {say('chooseFile')}
        </FileButton>
      </div>
      {fault !== null && (
        <p className="dm-problem-line" role="alert">
          {fault}
        </p>
      )}
      {file === null && fault === null && <p className="dm-soft">{say('fileHint')}</p>}
      {file && <ChosenFile key={file.name} file={file} handbook={handbook} />}
    </div>
  );
}

function useChoose(setFault: (fault: string | null) => void): (file: File) => Promise<void> {
  const say = useWords(testerWords);
  const sayFault = useWords(testerFileFaults);
  return async (picked) => {
    const read: RowReading = await picked.arrayBuffer().then(
      (buffer) => readRows(picked.name, new Uint8Array(buffer)),
      (error: unknown) => ({ ok: false, why: 'damaged', detail: String(error) }),
    );
    if (!read.ok) {
      const why = read.why in testerFileFaults.zh ? (read.why as keyof typeof testerFileFaults.zh) : 'damaged';
      setFault(`${picked.name}${say('colon')}${sayFault(why)}`);
      return;
    }
    setFault(null);
    const { rows, column, header } = read;
    changeTester({ file: { name: picked.name, rows, column, header, results: null, cut: false } });
  };
}

function ChosenFile({ file, handbook }: { file: TrialFile; handbook: Handbook }) {
  const say = useWords(testerWords);
  const lines = linesOf(file.rows, file.column, file.header);
  const running = useRun(handbook);
  const change = (next: Partial<TrialFile>) => changeTester({ file: { ...file, results: null, cut: false, ...next } });
  return (
    <>
      <div className="dm-fields">
        <Field label={say('column')}>
          {() => (
            <Choice
              label={say('column')}
              value={String(file.column)}
              disabled={running.done !== null || file.rows.columns < 2}
              options={Array.from({ length: file.rows.columns }, (_, index) => ({
                value: String(index),
                label: columnName(file, index, say('columnNumber', { n: index + 1 })),
              }))}
              onChange={(column) => change({ column: Number(column) })}
            />
          )}
        </Field>
        <Field label={say('header')}>
          {() => <Toggle label={say('header')} on={file.header} onChange={(header) => change({ header })} />}
        </Field>
      </div>
      <div className="dm-line-acts">
        <strong className="dm-file-name">{file.name}</strong>
        <span className="dm-soft">{say('lineCount', { n: showCount(lines.length) })}</span>
        {/* one button all the time: the caret stays on it */}
        <Button
          look={running.done === null ? 'primary' : 'plain'}
          disabled={!running.ready || lines.length === 0}
          onClick={() => (running.done === null ? void running.start(file, lines) : running.stop())}
        >
          {say(running.done === null ? 'run' : 'stop')}
        </Button>
        {running.done !== null && (
          <>
            <progress max={lines.length} value={running.done} aria-label={say('progress')} />
            <span className="dm-soft">{`${showCount(running.done)} / ${showCount(lines.length)}`}</span>
          </>
        )}
      </div>
      {file.cut && <p className="dm-tone-soon">{say('cut', { n: showCount(file.results?.length ?? 0) })}</p>}
      {file.results && <LineResults name={file.name} results={file.results} rules={handbook.phraseRules} />}
    </>
  );
}

function columnName({ rows, header }: TrialFile, index: number, number: string): string {
  const first = (rows.cells[0]?.[index] ?? '').trim().slice(0, 24);
  return header && first !== '' ? first : `${number}${first === '' ? '' : ` · ${first}`}`;
}

/** One run over the lines: how many are done, null when none is under way. */
function useRun(handbook: Handbook) {
  const checker = useChecker(handbook.phraseRules);
  const { place } = useTester();
  const [done, setDone] = useState<number | null>(null);
  const stopping = useRef(false);
  const start = async (file: TrialFile, lines: ReturnType<typeof linesOf>): Promise<void> => {
    if (!checker) return;
    stopping.current = false;
    setDone(0);
    const results = await checkLines(lines, {
      checker,
      context: contextOf(place, handbook),
      pause: turn,
      onProgress: setDone,
      stopped: () => stopping.current,
    });
    setDone(null);
    changeTester({ file: { ...file, results, cut: results.length < lines.length } });
  };
  return { ready: checker !== null, done, start, stop: () => (stopping.current = true) };
}
