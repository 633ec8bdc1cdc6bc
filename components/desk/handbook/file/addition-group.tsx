import { useId, useState } from 'react';
import { useWords } from '@/components/shared/language';
import { fieldChanges } from '@/utils/handbook/field-changes';
import type { Handbook } from '@/utils/handbook/schema';
import type { Addition } from '@/utils/handbook/starter-additions';
import { sectionWords, starterWords } from '@/utils/i18n/desk-handbook';
import { flagCategoryWords } from '@/utils/i18n/shared';
import { showCount } from '../../data/show';
import { FieldChangeList } from '../field-change-list';
import { ruleTitle } from '../rules/rule-patterns';
import { nameOf, thing } from './changed-things';

type Props = {
  /** Things of one section, all lacking or all differing. */
  offered: readonly Addition[];
  starter: Handbook;
  current: Handbook;
  /** Ids of those that are ticked. */
  chosen: ReadonlySet<string>;
  onChoose: (ids: ReadonlySet<string>) => void;
};

/** Most things shown at once; there may be hundreds. */
const PAGE = 40;

/** Things of the starter with a tick each, and one for all of them, seen or not. */
export function AdditionGroup({ offered, starter, current, chosen, onChoose }: Props) {
  const say = useWords(starterWords);
  const saySection = useWords(sectionWords);
  const [shown, setShown] = useState(PAGE);
  const titleId = useId();
  const [first] = offered;
  if (first === undefined) return null;
  const section = saySection(first.section);
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose(next);
  };
  return (
    <section className="dm-additions" aria-labelledby={titleId}>
      <h3 id={titleId}>{say(first.differs ? 'differing' : 'lacking', { section })}</h3>
      {first.differs && <p className="dm-soft">{say('differingHint')}</p>}
      <label className="dm-addition dm-addition-all">
        <input
          type="checkbox"
          ref={(box) => {
            if (box) box.indeterminate = chosen.size > 0 && chosen.size < offered.length;
          }}
          checked={chosen.size === offered.length}
          onChange={() => onChoose(new Set(chosen.size === offered.length ? [] : offered.map(({ id }) => id)))}
        />
        <span>{say('all', { section })}</span>
        <span className="dm-soft">{say('chosen', { n: chosen.size, all: offered.length })}</span>
      </label>
      <ul className="dm-rows">
        {offered.slice(0, shown).map((one) => (
          <li key={one.id}>
            <AdditionRow
              one={one}
              starter={starter}
              current={current}
              ticked={chosen.has(one.id)}
              onToggle={() => toggle(one.id)}
            />
          </li>
        ))}
      </ul>
      {offered.length > shown && (
        <button type="button" className="dm-link" onClick={() => setShown(shown + PAGE)}>
          {say('more', { shown: showCount(shown), all: showCount(offered.length) })}
        </button>
      )}
    </section>
  );
}

type RowProps = { one: Addition; starter: Handbook; current: Handbook; ticked: boolean; onToggle: () => void };

function AdditionRow({ one: { section, id }, starter, current, ticked, onToggle }: RowProps) {
  const [theirs, ours] = [thing(starter, section, id), thing(current, section, id)];
  const sayCategory = useWords(flagCategoryWords);
  const name = theirs && 'reason' in theirs ? ruleTitle(theirs, sayCategory(theirs.category)) : (nameOf(theirs) ?? id);
  return (
    <>
      <label className="dm-addition">
        <input type="checkbox" checked={ticked} onChange={onToggle} />
        <span className="dm-addition-words">
          <span>{name}</span>
          {theirs && 'reason' in theirs && <span className="dm-soft">{theirs.reason}</span>}
          {theirs && 'text' in theirs && <span className="dm-soft">{theirs.text}</span>}
        </span>
      </label>
      {theirs && ours && <FieldChangeList changes={fieldChanges(ours, theirs)} />}
    </>
  );
}
