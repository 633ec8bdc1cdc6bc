import { useWords } from '@/components/shared/language';
import { removeItem, upsertItem } from '@/utils/handbook/edit';
import type { Handbook, NoteTemplate } from '@/utils/handbook/schema';
import { commonWords } from '@/utils/i18n/desk';
import { handbookPageWords, templatePageWords } from '@/utils/i18n/desk-handbook';
import { useTell } from '../../notices';
import { useHandbookDesk } from '../handbook-desk';
import { ItemList } from '../item-list';
import { newId, useWorkbench } from '../use-workbench';
import { TemplateEditor } from './template-editor';

/** The note templates: what a note on each topic must hold. */
export function TemplatesTab({ handbook, chosenId }: { handbook: Handbook; chosenId: string | undefined }) {
  const say = useWords(templatePageWords);
  const sayPage = useWords(handbookPageWords);
  const desk = useHandbookDesk();
  const shelf = desk.drafts.templates;
  const bench = useWorkbench('templates', handbook.noteTemplates, shelf, chosenId);
  const acts = useTemplateActs(handbook);
  const begin = (template: NoteTemplate) => {
    shelf.put(template);
    bench.choose(template.id);
  };
  const create = () =>
    begin({
      id: newId('note'),
      topic: '',
      language: handbook.language,
      fields: [{ id: 'field-1', label: say('fieldName'), kind: 'text', required: true }],
    });
  const { draft } = bench;
  return (
    <div className="dm-bench">
      <ItemList
        label={say('list')}
        items={bench.items}
        chosenId={draft?.id}
        onChoose={bench.choose}
        create={desk.canEdit ? { label: say('newTemplate'), run: create } : undefined}
      >
        {(template) => (
          <>
            <strong>{template.topic === '' ? say('untitled') : template.topic}</strong>
            <span className="dm-list-detail">
              {say('fieldCount', {
                n: template.fields.length,
                required: template.fields.filter((field) => field.required).length,
              })}
            </span>
          </>
        )}
      </ItemList>
      {draft === undefined ? (
        <p className="dm-state">{sayPage('nothingChosen')}</p>
      ) : (
        <TemplateEditor
          key={draft.id}
          draft={draft}
          locked={!desk.canEdit}
          dirty={bench.dirty}
          onChange={shelf.put}
          onSave={(clean) => void acts.save(clean)}
          onDiscard={() => shelf.drop(draft.id)}
          onDuplicate={() => begin({ ...draft, id: newId('note') })}
          onRemove={() => void acts.remove(draft)}
        />
      )}
    </div>
  );
}

function useTemplateActs(handbook: Handbook) {
  const say = useWords(commonWords);
  const sayPage = useWords(handbookPageWords);
  const desk = useHandbookDesk();
  const tell = useTell();
  return {
    async save(template: NoteTemplate) {
      const next = upsertItem(handbook, 'noteTemplates', template, desk.stamp());
      if (!(await desk.commit(next, sayPage('did_template', { name: template.topic })))) return;
      desk.drafts.templates.drop(template.id);
      tell('done', say('saved'));
    },
    async remove(template: NoteTemplate) {
      const next = removeItem(handbook, 'noteTemplates', template.id, desk.stamp());
      if (!(await desk.commit(next, sayPage('did_removed', { name: template.topic })))) return;
      desk.drafts.templates.drop(template.id);
      tell('done', say('removed', { what: template.topic }), { label: say('undo'), run: () => void desk.undo() });
    },
  };
}
