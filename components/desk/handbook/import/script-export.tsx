import { useState } from 'react';
import { FileDown } from 'lucide-react';
import { Button } from '@/components/shared/button';
import { useLanguage, useWords } from '@/components/shared/language';
import type { Script } from '@/utils/handbook/schema';
import { commonWords } from '@/utils/i18n/desk';
import { scriptExportWords } from '@/utils/i18n/import';
import { reasonOf } from '../../data/errors';
import { saveFile } from '../../data/save-file';
import { localDay, showCount } from '../../data/show';
import { useTell } from '../../notices';
import { useTools } from '../../tools';
import { Choice } from '../../ui/choice';
import { Field } from '../../ui/field';
import { Sheet } from '../../ui/sheet';
import { ListAct } from '../list-act';
import { EXPORTS, EXPORT_FORMS, type ExportForm } from './export-forms';

type Which = 'all' | 'chosen' | 'offered';
type Props = {
  all: readonly Script[];
  /** Those that are chosen in the list. */
  chosen: readonly Script[];
};

/** The button that hands scripts out as a file of any form that another tool reads. */
export function ScriptExport(props: Props) {
  const say = useWords(scriptExportWords);
  const [open, setOpen] = useState(false);
  return (
    <>
      <ListAct
        name={say('open')}
        word={say('word')}
        icon={<FileDown size={16} aria-hidden />}
        onClick={() => setOpen(true)}
      />
      {open && <ExportSheet {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function ExportSheet({ all, chosen, onClose }: Props & { onClose: () => void }) {
  const say = useWords(scriptExportWords);
  const sayCommon = useWords(commonWords);
  const language = useLanguage();
  const tell = useTell();
  const { now } = useTools();
  const sets: Record<Which, readonly Script[]> = { all, chosen, offered: all.filter(({ offered }) => offered) };
  const [which, setWhich] = useState<Which>(chosen.length > 0 ? 'chosen' : 'all');
  const [form, setForm] = useState<ExportForm>('csv');
  const [working, setWorking] = useState(false);
  const { ending, type, write, keeps } = EXPORTS[form];
  const run = async () => {
    setWorking(true);
    const file = `${say('file', { date: localDay(now()) })}.${ending}`;
    const scripts = sets[which];
    try {
      saveFile(file, await write(scripts, language), type);
      tell('done', say('saved', { n: showCount(scripts.length), file }));
      onClose();
    } catch (error) {
      tell('problem', say('notWritten', { detail: reasonOf(error, sayCommon) }));
      setWorking(false);
    }
  };
  const hint = keeps.startsWith('what_') ? say('keepsSome', { what: say(keeps) }) : say(keeps);
  return (
    <Sheet
      title={say('title')}
      onClose={onClose}
      actions={
        <>
          {working && <span role="status">{say('working')}</span>}
          <Button look="primary" disabled={working || sets[which].length === 0} onClick={() => void run()}>
            {say('run')}
          </Button>
        </>
      }
    >
      <Field label={say('which')}>
        {() => (
          <Choice
            label={say('which')}
            value={which}
            options={(['all', 'chosen', 'offered'] as const)
              .filter((each) => each === 'all' || sets[each].length > 0)
              .map((each) => ({ value: each, label: say(each, { n: showCount(sets[each].length) }) }))}
            onChange={setWhich}
          />
        )}
      </Field>
      <Field label={say('form')} hint={hint}>
        {() => (
          <Choice
            label={say('form')}
            value={form}
            options={EXPORT_FORMS.map((each) => ({ value: each, label: say(each) }))}
            onChange={setForm}
          />
        )}
      </Field>
    </Sheet>
  );
}
