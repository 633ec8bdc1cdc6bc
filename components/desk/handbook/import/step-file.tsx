import { useRef, useState, type DragEvent } from 'react';
import { FileUp } from 'lucide-react';
import { Button } from '@/components/shared/button';
import { useWords } from '@/components/shared/language';
import { fileFaultWords, scriptImportWords } from '@/utils/i18n/import';
import type { Stage } from './use-import-wizard';

type Props = { stage: Extract<Stage, { at: 'file' }>; onChoose: (file: File) => void };

/** Choosing or dropping a file; says why the last one could not be read. */
export function StepFile({ stage: { fault, cancelled = false }, onChoose }: Props) {
  const say = useWords(scriptImportWords);
  const sayFault = useWords(fileFaultWords);
  const picker = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onChoose(file);
  };
  return (
    <>
      {fault && (
        <div className="dm-problems" role="alert">
          <strong>{say('fault', { file: fault.file })}</strong>
          <p>{sayFault(fault.why, { detail: fault.detail })}</p>
        </div>
      )}
      {cancelled && <p role="status">{say('cancelled')}</p>}
      <div
        className="dm-wizard-drop"
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <input
          ref={picker}
          type="file"
          accept=".csv,.tsv,.txt,.xlsx,.md,.markdown,.json,.yml,.yaml"
          hidden
          data-testid="script-file"
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = ''; // so that the same file, mended, can be chosen again
            if (file) onChoose(file);
          }}
        />
        <FileUp size={28} aria-hidden />
        <h3>{say('chooseTitle')}</h3>
        <p className="dm-soft">{say('chooseText')}</p>
        <Button look="primary" onClick={() => picker.current?.click()}>
          {say('chooseFile')}
        </Button>
        <p className="dm-soft">{say('dropHere')}</p>
      </div>
      <p className="dm-soft">{say('nothingYet')}</p>
    </>
  );
}
