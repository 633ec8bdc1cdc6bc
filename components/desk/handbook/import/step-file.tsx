import { FileUp } from 'lucide-react';
import { useWords } from '@/components/shared/language';
import { fileFaultWords, scriptImportWords } from '@/utils/i18n/import';
import { FileButton } from '../../ui/file-button';
import { useFileDrop } from '../../ui/use-file-drop';
import type { Stage } from './use-import-wizard';

type Props = { stage: Extract<Stage, { at: 'file' }>; onChoose: (file: File) => void };

/** Choosing or dropping a file; says why the last one could not be read. */
export function StepFile({ stage: { fault, cancelled = false }, onChoose }: Props) {
  const say = useWords(scriptImportWords);
  const sayFault = useWords(fileFaultWords);
  const { over, drop } = useFileDrop(([file]) => onChoose(file));
  return (
    <>
      {fault && (
        <div className="dm-problems" role="alert">
          <strong>{say('fault', { file: fault.file })}</strong>
          <p>{sayFault(fault.why, { detail: fault.detail })}</p>
        </div>
      )}
      {cancelled && <p role="status">{say('cancelled')}</p>}
      <div className="dm-wizard-drop" data-over={over} {...drop}>
        <FileUp size={28} aria-hidden />
        <h3>{say('chooseTitle')}</h3>
        <p className="dm-soft">{say('chooseText')}</p>
        <FileButton
          look="primary"
          accept=".csv,.tsv,.txt,.xlsx,.md,.markdown,.json,.yml,.yaml,.textexpander"
          testId="script-file"
          onFiles={([file]) => onChoose(file)}
        >
          {say('chooseFile')}
        </FileButton>
        <p className="dm-soft">{say('dropHere')}</p>
      </div>
      <p className="dm-soft">{say('nothingYet')}</p>
    </>
  );
}
