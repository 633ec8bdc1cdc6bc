import { useState } from 'react';
import { Menu } from '@base-ui/react/menu';
import { Download, Ellipsis, Upload } from 'lucide-react';
import { Button } from '@/components/shared/button';
import { useLanguage, useWords } from '@/components/shared/language';
import { writeHandbookFile } from '@/utils/handbook/file';
import type { Handbook } from '@/utils/handbook/schema';
import { handbookPageWords, importWords } from '@/utils/i18n/desk-handbook';
import { saveFile } from '../data/save-file';
import { localDay } from '../data/show';
import { useTell } from '../notices';
import { useTools } from '../tools';
import { FileButton } from '../ui/file-button';
import { ImportSheet } from './file/import-sheet';
import { StarterSheet } from './file/starter-sheet';
import { useImport } from './file/use-import';
import { useHandbookDesk } from './handbook-desk';

export type FileActing = ReturnType<typeof useFileActs>;

/** The acts on the whole handbook. They are the page's, so that a chosen file is kept while what stands around the buttons changes. */
export function useFileActs(handbook: Handbook | null) {
  const say = useWords(handbookPageWords);
  const sayImport = useWords(importWords);
  const language = useLanguage();
  const desk = useHandbookDesk();
  const tell = useTell();
  const { now } = useTools();
  const importing = useImport((detail) => tell('problem', sayImport('unreadable', { detail })));
  const replace = async (next: Handbook) => {
    const saved = await desk.commit({ ...next, updatedAt: desk.stamp() }, say('did_import', { name: next.title }));
    if (!saved) return;
    importing.close();
    tell('done', sayImport('replaced', { name: next.title }), { label: say('undo'), run: () => void desk.undo() });
  };
  const reset = async () => {
    if (!(await desk.reset(handbook?.language ?? language, say('did_reset')))) return;
    const back = { label: say('undo'), run: () => void desk.undo() };
    tell('done', say('resetDone'), handbook === null ? undefined : back);
  };
  const save = () => {
    if (handbook === null) return;
    const name = say('exportFile', { date: localDay(now()) });
    saveFile(name, writeHandbookFile(handbook), 'application/json');
    tell('done', say('exported', { file: name }));
  };
  const [filling, setFilling] = useState(false);
  const fill = async (next: Handbook, n: number) => {
    const saved = await desk.commit({ ...next, updatedAt: desk.stamp() }, say('did_fill', { n }));
    if (!saved) return;
    setFilling(false);
    tell('done', say('fillDone', { n }), { label: say('undo'), run: () => void desk.undo() });
  };
  return { importing, replace, reset, save, filling, setFilling, fill };
}

/** Import, export, and behind the dots what is rarely wanted. Without a handbook: import and restore only. */
export function FileActs({ handbook, acts }: { handbook: Handbook | null; acts: FileActing }) {
  const say = useWords(handbookPageWords);
  const desk = useHandbookDesk();
  const { importing, reset, save } = acts;
  return (
    <>
      {desk.canEdit && (
        <FileButton
          icon={<Upload size={14} aria-hidden />}
          accept=".json,application/json"
          testId="handbook-file"
          onFiles={([file]) => void importing.choose(file)}
        >
          {say('import')}
        </FileButton>
      )}
      {handbook !== null && (
        <Button icon={<Download size={14} aria-hidden />} onClick={save}>
          {say('export')}
        </Button>
      )}
      {desk.canEdit && handbook !== null && (
        <MoreMenu onFill={() => acts.setFilling(true)} onReset={() => void reset()} />
      )}
      {desk.canEdit && handbook === null && (
        <Button look="primary" onClick={() => void reset()}>
          {say('reset')}
        </Button>
      )}
    </>
  );
}

/** What the file that was chosen holds, or what the starter has beyond the handbook; nothing while neither is asked for. */
export function FileSheet({ handbook, acts }: { handbook: Handbook | null; acts: FileActing }) {
  const { importing, replace, filling, setFilling, fill } = acts;
  if (filling && handbook !== null)
    return (
      <StarterSheet
        current={handbook}
        onAdd={(next, n) => void fill(next, n)}
        onClose={() => {
          setFilling(false);
        }}
      />
    );
  if (!importing.chosen) return null;
  return (
    <ImportSheet
      fileName={importing.chosen.name}
      file={importing.chosen.file}
      current={handbook}
      onReplace={(next) => void replace(next)}
      onClose={importing.close}
    />
  );
}

function MoreMenu({ onFill, onReset }: { onFill: () => void; onReset: () => void }) {
  const say = useWords(handbookPageWords);
  return (
    <Menu.Root>
      <Menu.Trigger className="dm-icon-button" aria-label={say('more')} title={say('more')}>
        <Ellipsis size={16} aria-hidden />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="dm-layer" sideOffset={4} align="end">
          <Menu.Popup className="dm-popup dm-options">
            <Menu.Item className="dm-option" onClick={onFill}>
              {say('fill')}
            </Menu.Item>
            <Menu.Item className="dm-option" onClick={onReset}>
              {say('reset')}
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
