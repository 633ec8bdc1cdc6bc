import { useWords } from '@/components/shared/language';
import { upsertItem } from '@/utils/handbook/edit';
import type { Handbook } from '@/utils/handbook/schema';
import { testerWords } from '@/utils/i18n/desk-phrasing';
import { handbookPageWords } from '@/utils/i18n/desk-handbook';
import { useHandbookDesk } from '../handbook/handbook-desk';
import { ruleTitle } from '../handbook/rules/rule-patterns';
import { useTell } from '../notices';

export type Side = 'breaks' | 'keeps';

/** Adds a text to a rule's own examples; what the whole set then makes of it is shown by the run. */
export function useAddExample(handbook: Handbook): (ruleId: string, text: string, side: Side) => Promise<void> {
  const desk = useHandbookDesk();
  const tell = useTell();
  const say = useWords(testerWords);
  const sayPage = useWords(handbookPageWords);
  return async (ruleId, text, side) => {
    const rule = handbook.phraseRules.find(({ id }) => id === ruleId);
    const line = text.trim();
    if (!rule || line === '' || !desk.canEdit) return;
    if (rule.examples[side].includes(line)) {
      tell('done', say('alreadyExample'));
      return;
    }
    const other: Side = side === 'breaks' ? 'keeps' : 'breaks';
    const left = rule.examples[other].filter((each) => each !== line);
    // A rule needs an example on either side: the last one is not taken from it.
    const examples = {
      ...rule.examples,
      [side]: [...rule.examples[side], line],
      ...(left.length > 0 && { [other]: left }),
    };
    const what = sayPage('did_rule', { name: ruleTitle(rule, rule.reason) });
    const next = upsertItem(handbook, 'phraseRules', { ...rule, examples }, desk.stamp());
    if (!(await desk.commit(next, what))) return;
    tell('done', say(side === 'breaks' ? 'addedBreaks' : 'addedKeeps'), {
      label: sayPage('undo'),
      run: () => void desk.undo(),
    });
  };
}
