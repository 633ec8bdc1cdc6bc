import { useState } from 'react';
import { useWords } from '@/components/shared/language';
import type { HandbookDiff, ListSection } from '@/utils/handbook/diff';
import { LIST_SECTIONS } from '@/utils/handbook/diff';
import { fieldChanges } from '@/utils/handbook/field-changes';
import type { Handbook } from '@/utils/handbook/schema';
import { importWords, sectionWords } from '@/utils/i18n/desk-handbook';
import { showCount } from '../../data/show';
import { FieldChangeList } from '../field-change-list';

type Props = { diff: HandbookDiff; before: Handbook; after: Handbook };

/** Most things shown at once; a handbook may differ in thousands. */
const PAGE = 40;

/** What the things that both handbooks have say differently, section by section, each to be unfolded. */
export function ChangedThings({ diff, before, after }: Props) {
  const sections = LIST_SECTIONS.filter((section) => diff[section].changed.length > 0);
  return sections.map((section) => (
    <ChangedSection key={section} section={section} ids={diff[section].changed} before={before} after={after} />
  ));
}

type SectionProps = { section: ListSection; ids: readonly string[]; before: Handbook; after: Handbook };

function ChangedSection({ section, ids, before, after }: SectionProps) {
  const say = useWords(importWords);
  const saySection = useWords(sectionWords);
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState(PAGE);
  return (
    <details className="dm-changed" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('changedIn', { section: saySection(section), n: showCount(ids.length) })}</summary>
      {open && (
        <ul className="dm-rows">
          {ids.slice(0, shown).map((id) => {
            const [old, now] = [thing(before, section, id), thing(after, section, id)];
            return (
              <li key={id} className="dm-row dm-changed-row">
                <strong>{nameOf(now) ?? id}</strong>
                <FieldChangeList changes={old && now ? fieldChanges(old, now) : []} />
              </li>
            );
          })}
        </ul>
      )}
      {open && ids.length > shown && (
        <button type="button" className="dm-link dm-pad" onClick={() => setShown(shown + PAGE)}>
          {`${showCount(shown)} / ${showCount(ids.length)}`}
        </button>
      )}
    </details>
  );
}

type Thing = Handbook[ListSection][number];

export function thing(handbook: Handbook, section: ListSection, id: string): Thing | undefined {
  return handbook[section].find((each) => each.id === id);
}

/** What a thing of the handbook is called; a rule, which has no title, by its reason. */
export function nameOf(thing: Thing | undefined): string | undefined {
  if (!thing) return undefined;
  if ('title' in thing) return thing.title;
  return 'topic' in thing ? thing.topic : thing.reason;
}
