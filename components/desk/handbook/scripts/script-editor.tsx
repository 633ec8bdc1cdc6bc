import { useWords } from '@/components/shared/language';
import { PARTS, scriptSchema, type Script } from '@/utils/handbook/schema';
import { allImageBytes } from '@/utils/handbook/images';
import { scriptImageWords } from '@/utils/i18n/desk-images';
import { partWords } from '@/utils/i18n/desk-terms';
import { handbookPageWords, scriptPageWords } from '@/utils/i18n/desk-handbook';
import { scriptFieldWords } from '@/utils/i18n/library';
import type { PhraseChecker } from '@/utils/phrasing/types';
import { Choice } from '../../ui/choice';
import { Field, TextField } from '../../ui/field';
import { ListField } from '../../ui/list-field';
import { EditorBar, Problems } from '../editor-bar';
import { fieldProblems } from '../field-problems';
import { cleanScript } from './clean-script';
import { ScriptImages } from './script-images';
import { ScriptLint } from './script-lint';
import { ScriptHistory } from './script-history';
import { ScriptPreview } from './script-preview';
import { ScriptScope } from './script-scope';
import { ScriptVariants } from './script-variants';
import { filesOf, useAddImages } from './use-add-images';

export type Owner = 'team' | 'personal';
type Props = {
  draft: Script;
  others: readonly Script[];
  shopFacts: Readonly<Record<string, string>>;
  checker: PhraseChecker | null;
  dirty: boolean;
  owner: Owner;
  /** Where it may be kept. */
  owners: readonly Owner[];
  onOwner: (owner: Owner) => void;
  onChange: (draft: Script) => void;
  onSave: (clean: Script) => void;
  onDiscard: () => void;
  onDuplicate: () => void;
  onRemove?: () => void;
};

/** Everything of one script, beside how it will look and what is wrong with it. */
export function ScriptEditor(props: Props) {
  const { draft, dirty, owner, onSave, onDiscard, onDuplicate, onRemove } = props;
  const say = useWords(scriptPageWords);
  const sayPage = useWords(handbookPageWords);
  const sayImages = useWords(scriptImageWords);
  const sayField = useWords(scriptFieldWords);
  const clean = cleanScript(draft);
  const elsewhere = allImageBytes(props.others.filter(({ id }) => id !== draft.id));
  const adding = useAddImages(draft, props.onChange, elsewhere);
  const labels = {
    title: say('titleField'),
    text: say('text'),
    shortcut: say('shortcut'),
    tags: say('tags'),
    buyerSays: say('buyerSays'),
    validFrom: say('validFrom'),
    validTo: say('validTo'),
    why: say('why'),
    images: sayImages('title'),
    owner: sayField('keeper'),
    variants: sayField('variants'),
    ladder: sayField('ladder'),
    shops: sayField('shops'),
  };
  const problems = dirty ? fieldProblems(scriptSchema, clean, labels, sayPage) : [];
  return (
    <section className="dm-editor" aria-label={say('editor')}>
      <EditorBar
        title={draft.title === '' ? say('untitled') : draft.title}
        badge={say(owner)}
        dirty={dirty}
        onSave={() => {
          if (dirty && problems.length === 0) onSave(clean);
        }}
        more={<ScriptHistory script={draft} onRestore={props.onChange} />}
        onDiscard={onDiscard}
        onDuplicate={onDuplicate}
        {...(onRemove ? { onRemove } : {})}
      />
      <div
        className="dm-editor-body"
        onPaste={(event) => {
          const files = filesOf(event.clipboardData);
          if (files.length === 0) return;
          event.preventDefault();
          void adding.add(files);
        }}
      >
        <Problems problems={problems} />
        <ScriptFields {...props} />
        <ScriptLint draft={clean} others={props.others} shopFacts={props.shopFacts} checker={props.checker} />
        <ScriptPreview script={draft} shopFacts={props.shopFacts} />
        <ScriptImages adding={adding} images={draft.images ?? []} />
        <ScriptVariants draft={draft} onChange={props.onChange} />
        <Background draft={draft} onChange={props.onChange} />
        <ScriptScope draft={draft} personal={owner === 'personal'} onChange={props.onChange} />
      </div>
    </section>
  );
}

function ScriptFields({ draft, owner, owners, onOwner, onChange }: Props) {
  const say = useWords(scriptPageWords);
  const sayPart = useWords(partWords);
  const sayField = useWords(scriptFieldWords);
  const set = (change: Partial<Script>) => onChange({ ...draft, ...change });
  return (
    <>
      <div className="dm-fields">
        <TextField label={say('titleField')} value={draft.title} onChange={(title) => set({ title })} required />
        <TextField
          label={say('shortcut')}
          hint={say('shortcutHint')}
          value={draft.shortcut ?? ''}
          onChange={(shortcut) => set({ shortcut })}
        />
        <Field label={say('part')}>
          {() => (
            <Choice
              label={say('part')}
              value={draft.part}
              options={PARTS.map((part) => ({ value: part, label: sayPart(part) }))}
              onChange={(part) => set({ part })}
            />
          )}
        </Field>
        <Field label={say('owner')} {...(owner === 'personal' ? { hint: say('personalHint') } : {})}>
          {() => (
            <Choice
              label={say('owner')}
              value={owner}
              options={owners.map((each) => ({ value: each, label: say(each) }))}
              onChange={onOwner}
              disabled={owners.length < 2}
            />
          )}
        </Field>
      </div>
      <TextField
        label={say('text')}
        hint={`${say('chars', { n: draft.text.length })} · ${say('textHint')} · ${sayField('formHint')}`}
        value={draft.text}
        rows={5}
        onChange={(text) => set({ text })}
        required
      />
    </>
  );
}

/** What makes a script findable and explains it; less often changed. */
function Background({ draft, onChange }: { draft: Script; onChange: (draft: Script) => void }) {
  const say = useWords(scriptPageWords);
  const set = (change: Partial<Script>) => onChange({ ...draft, ...change });
  return (
    <>
      <ListField
        label={say('buyerSays')}
        hint={say('buyerSaysHint')}
        values={draft.buyerSays ?? []}
        rows={4}
        onChange={(buyerSays) => set({ buyerSays })}
      />
      <div className="dm-fields">
        <ListField
          label={say('tags')}
          hint={say('tagsHint')}
          values={draft.tags ?? []}
          onChange={(tags) => set({ tags })}
        />
        <TextField label={say('why')} value={draft.why ?? ''} onChange={(why) => set({ why })} />
        <TextField
          label={say('validFrom')}
          type="date"
          value={draft.validFrom ?? ''}
          onChange={(validFrom) => set({ validFrom })}
        />
        <TextField
          label={say('validTo')}
          type="date"
          value={draft.validTo ?? ''}
          onChange={(validTo) => set({ validTo })}
        />
      </div>
    </>
  );
}
