import { useState } from 'react';
import { FileUp } from 'lucide-react';
import { useWords } from '@/components/shared/language';
import { applyPlan } from '@/utils/exchange/plan';
import { withPersonal } from '@/utils/handbook/personal';
import type { Handbook } from '@/utils/handbook/schema';
import { scriptImportWords } from '@/utils/i18n/import';
import { useHandbookDesk } from '../handbook-desk';
import { ListAct } from '../list-act';
import { ImportWizard } from './import-wizard';

/** The button that opens the wizard. A lead's import goes into the team's handbook, an agent's into the personal scripts. */
export function ScriptImport({ handbook }: { handbook: Handbook }) {
  const say = useWords(scriptImportWords);
  const desk = useHandbookDesk();
  const [open, setOpen] = useState(false);
  const library = desk.canEdit ? handbook.scripts : withPersonal(handbook.scripts, desk.personal);
  return (
    <>
      <ListAct
        name={say('open')}
        word={say('word')}
        icon={<FileUp size={16} aria-hidden />}
        onClick={() => setOpen(true)}
      />
      {open && (
        <ImportWizard
          library={library}
          settings={{ part: 'talk', language: handbook.language }}
          into={say(!desk.canEdit ? 'toPersonal' : desk.inTeam ? 'toTeam' : 'toHandbook')}
          save={(plan) => {
            const n = plan.added.length + plan.replaced.length;
            const what = say('did', { n });
            if (n === 0) return Promise.resolve(true);
            return desk.canEdit
              ? desk.commit({ ...handbook, scripts: applyPlan(handbook.scripts, plan), updatedAt: desk.stamp() }, what)
              : desk.changePersonal([...plan.replaced, ...plan.added], [], what);
          }}
          undo={desk.undo}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
