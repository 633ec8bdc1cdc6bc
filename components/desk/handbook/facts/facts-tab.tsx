import { useMemo, useState } from 'react';
import { Plus, X } from 'lucide-react';
import { Button } from '@/components/shared/button';
import { IconButton } from '@/components/shared/icon-button';
import { useWords } from '@/components/shared/language';
import { removeShopFact, setShopFact } from '@/utils/handbook/edit';
import type { Handbook } from '@/utils/handbook/schema';
import { variablesIn } from '@/utils/handbook/variables';
import { commonWords } from '@/utils/i18n/desk';
import { factSheetWords, handbookPageWords } from '@/utils/i18n/desk-handbook';
import { useTell } from '../../notices';
import { useHandbookDesk } from '../handbook-desk';

/** The shop's fact sheet: every row is a variable of the scripts. */
export function FactsTab({ handbook }: { handbook: Handbook }) {
  const say = useWords(factSheetWords);
  const { canEdit } = useHandbookDesk();
  const uses = useMemo(() => usesOf(handbook), [handbook]);
  const save = useSaveFacts();
  const facts = Object.entries(handbook.shopFacts);
  return (
    <div className="dm-stack">
      <p className="dm-soft">{facts.length === 0 ? say('emptyText') : say('intro')}</p>
      <div className="dm-table-place">
        <table className="dm-table dm-fact-table">
          <caption className="dm-unseen">{say('list')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('name')}</th>
              <th scope="col">{say('value')}</th>
              <th scope="col">{say('usedBy')}</th>
              <th scope="col" />
            </tr>
          </thead>
          <tbody>
            {facts.map(([name, value]) => (
              <tr key={name}>
                <th scope="row">
                  <code>{`{${name}}`}</code>
                </th>
                <td>
                  <FactValue
                    key={value}
                    name={name}
                    value={value}
                    onSave={(next) => save(setShopFact(handbook, name, next, ''))}
                  />
                </td>
                <td className="dm-soft">
                  {uses.has(name) ? say('usedCount', { n: uses.get(name) ?? 0 }) : say('unused')}
                </td>
                <td className="dm-cell-act">
                  {canEdit && (
                    <IconButton
                      name={say('removeFact', { name })}
                      onClick={() => save(removeShopFact(handbook, name, ''))}
                    >
                      <X size={14} aria-hidden />
                    </IconButton>
                  )}
                </td>
              </tr>
            ))}
            {canEdit && (
              <NewFact
                taken={handbook.shopFacts}
                onAdd={(name, value) => save(setShopFact(handbook, name, value, ''))}
              />
            )}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** How many scripts use each variable. */
function usesOf(handbook: Handbook): Map<string, number> {
  const uses = new Map<string, number>();
  for (const script of handbook.scripts) {
    for (const name of variablesIn(script.text)) uses.set(name, (uses.get(name) ?? 0) + 1);
  }
  return uses;
}

function useSaveFacts(): (next: Handbook) => void {
  const desk = useHandbookDesk();
  const tell = useTell();
  const say = useWords(commonWords);
  const sayPage = useWords(handbookPageWords);
  return (next) => {
    void desk.commit({ ...next, updatedAt: desk.stamp() }, sayPage('did_facts')).then((saved) => {
      if (saved) tell('done', say('saved'));
    });
  };
}

function FactValue({ name, value, onSave }: { name: string; value: string; onSave: (value: string) => void }) {
  const { canEdit } = useHandbookDesk();
  const [typed, setTyped] = useState(value);
  const leave = () => {
    if (typed.trim() !== value) onSave(typed.trim());
  };
  return (
    <input
      className="dm-input"
      aria-label={name}
      value={typed}
      maxLength={300}
      readOnly={!canEdit}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) leave();
        if (event.key === 'Escape') setTyped(value);
      }}
    />
  );
}

type NewProps = { taken: Readonly<Record<string, string>>; onAdd: (name: string, value: string) => void };

function NewFact({ taken, onAdd }: NewProps) {
  const say = useWords(factSheetWords);
  const sayCommon = useWords(commonWords);
  const [name, setName] = useState('');
  const [value, setValue] = useState('');
  const clean = name.replace(/[{}\n]/g, '').trim();
  const exists = Object.hasOwn(taken, clean);
  const add = () => {
    if (clean === '' || exists) return;
    onAdd(clean, value.trim());
    setName('');
    setValue('');
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) add();
  };
  return (
    <tr>
      <td>
        <input
          className="dm-input"
          aria-label={say('newName')}
          placeholder={say('newName')}
          maxLength={30}
          value={name}
          onChange={(event) => setName(event.target.value)}
          onKeyDown={onKeyDown}
        />
        {exists && <span className="dm-problem">{say('nameTaken', { name: clean })}</span>}
      </td>
      <td>
        <input
          className="dm-input"
          aria-label={say('newValue')}
          placeholder={say('newValue')}
          maxLength={300}
          value={value}
          onChange={(event) => setValue(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </td>
      <td colSpan={2}>
        <Button icon={<Plus size={14} aria-hidden />} disabled={clean === '' || exists} onClick={add}>
          {sayCommon('add')}
        </Button>
      </td>
    </tr>
  );
}
