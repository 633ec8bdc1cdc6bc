import { Badge } from '@/components/shared/badge';
import { useWords } from '@/components/shared/language';
import { upsertItem } from '@/utils/handbook/edit';
import { playbookSchema, type Handbook, type Playbook, type PlaybookStep } from '@/utils/handbook/schema';
import { commonWords } from '@/utils/i18n/desk';
import { partWords } from '@/utils/i18n/desk-terms';
import { handbookPageWords, playbookPageWords } from '@/utils/i18n/desk-handbook';
import { useTell } from '../../notices';
import { TextField } from '../../ui/field';
import { ListField } from '../../ui/list-field';
import { EditorBar, EditorBody, Problems } from '../editor-bar';
import { fieldProblems } from '../field-problems';
import { useHandbookDesk } from '../handbook-desk';
import { ItemList } from '../item-list';
import { useWorkbench } from '../use-workbench';

/** The playbooks: read them, and edit the texts of their steps. */
export function PlaybooksTab({ handbook, chosenId }: { handbook: Handbook; chosenId: string | undefined }) {
  const say = useWords(playbookPageWords);
  const sayPage = useWords(handbookPageWords);
  const { drafts } = useHandbookDesk();
  const bench = useWorkbench('playbooks', handbook.playbooks, drafts.playbooks, chosenId);
  return (
    <div className="dm-bench">
      <ItemList label={say('list')} items={bench.items} chosenId={bench.draft?.id} onChoose={bench.choose}>
        {(playbook) => (
          <>
            <span className="dm-list-line">
              <strong>{playbook.title}</strong>
              <Badge>{say(playbook.kind)}</Badge>
            </span>
            <span className="dm-list-detail">{say('stepCount', { n: playbook.steps.length })}</span>
          </>
        )}
      </ItemList>
      {bench.draft === undefined ? (
        <p className="dm-state">{sayPage('nothingChosen')}</p>
      ) : (
        <PlaybookEditor key={bench.draft.id} handbook={handbook} draft={bench.draft} dirty={bench.dirty} />
      )}
    </div>
  );
}

type EditorProps = { handbook: Handbook; draft: Playbook; dirty: boolean };

function PlaybookEditor({ handbook, draft, dirty }: EditorProps) {
  const say = useWords(playbookPageWords);
  const sayCommon = useWords(commonWords);
  const sayPage = useWords(handbookPageWords);
  const desk = useHandbookDesk();
  const tell = useTell();
  const shelf = desk.drafts.playbooks;
  const labels = { title: say('titleField'), guide: say('guide'), avoid: say('avoid'), steps: say('steps') };
  const problems = dirty ? fieldProblems(playbookSchema, draft, labels, sayPage) : [];
  const save = async () => {
    if (!dirty || problems.length > 0) return;
    const what = sayPage('did_playbook', { name: draft.title });
    if (!(await desk.commit(upsertItem(handbook, 'playbooks', draft, desk.stamp()), what))) return;
    shelf.drop(draft.id);
    tell('done', sayCommon('saved'));
  };
  const setStep = (step: PlaybookStep) =>
    shelf.put({ ...draft, steps: draft.steps.map((other) => (other.id === step.id ? step : other)) });
  return (
    <section className="dm-editor" aria-label={draft.title}>
      <EditorBar
        title={draft.title}
        locked={!desk.canEdit}
        dirty={dirty}
        onSave={() => void save()}
        onDiscard={() => shelf.drop(draft.id)}
      />
      <EditorBody locked={!desk.canEdit}>
        <Problems problems={problems} />
        <TextField label={say('titleField')} value={draft.title} onChange={(title) => shelf.put({ ...draft, title })} />
        {draft.kind === 'flow' && (
          <ListField
            label={say('startCues')}
            values={draft.startCues ?? []}
            onChange={(startCues) => shelf.put({ ...draft, startCues })}
          />
        )}
        <ol className="dm-steps">
          {draft.steps.map((step, index) => (
            <li key={step.id}>
              <StepFields step={step} number={index + 1} onChange={setStep} />
            </li>
          ))}
        </ol>
      </EditorBody>
    </section>
  );
}

type StepProps = { step: PlaybookStep; number: number; onChange: (step: PlaybookStep) => void };

function StepFields({ step, number, onChange }: StepProps) {
  const say = useWords(playbookPageWords);
  const sayPart = useWords(partWords);
  const set = (change: Partial<PlaybookStep>) => onChange({ ...step, ...change });
  return (
    <fieldset className="dm-group">
      <legend>
        {say('step', { n: number })}
        {step.part !== undefined && <span className="dm-soft"> {say('part', { part: sayPart(step.part) })}</span>}
      </legend>
      <div className="dm-fields">
        <TextField label={say('stepTitle')} value={step.title} onChange={(title) => set({ title })} />
        <TextField label={say('guide')} value={step.guide} rows={2} onChange={(guide) => set({ guide })} />
        <ListField label={say('avoid')} values={step.avoid ?? []} rows={2} onChange={(avoid) => set({ avoid })} />
        <ListField
          label={say('buyerCues')}
          values={step.buyerCues ?? []}
          onChange={(buyerCues) => set({ buyerCues })}
        />
        <ListField
          label={say('agentCues')}
          values={step.agentCues ?? []}
          onChange={(agentCues) => set({ agentCues })}
        />
      </div>
    </fieldset>
  );
}
