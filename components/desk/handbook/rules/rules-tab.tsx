import { useMemo, useState } from 'react';
import Fuse from 'fuse.js';
import { Badge } from '@/components/shared/badge';
import { useLanguage, useWords } from '@/components/shared/language';
import { removeItem, upsertItem } from '@/utils/handbook/edit';
import type { Handbook, PhraseRule } from '@/utils/handbook/schema';
import { commonWords } from '@/utils/i18n/desk';
import { flagCategoryWords, severityWords } from '@/utils/i18n/shared';
import { handbookPageWords, rulePageWords } from '@/utils/i18n/desk-handbook';
import { localDay } from '../../data/show';
import { useTell } from '../../notices';
import { useTools } from '../../tools';
import { useHandbookDesk } from '../handbook-desk';
import { ItemList } from '../item-list';
import { newId, useWorkbench } from '../use-workbench';
import { BackToTester } from '../../tester/back-to-tester';
import { ownLanguageFirst } from './own-language-first';
import { RuleEditor } from './rule-editor';
import { ruleTitle } from './rule-patterns';
import { RuleTester } from './rule-tester';

const SEVERITY_TONES = { hint: 'soft', warn: 'soon', block: 'late' } as const;
const KEYS = ['pattern.terms', 'pattern.near', 'pattern.with', 'reason', 'categoryName', 'examples.breaks', 'id'];

function useFilteredRules(rules: readonly PhraseRule[], typed: string): PhraseRule[] {
  const sayCategory = useWords(flagCategoryWords);
  const fuse = useMemo(
    () =>
      new Fuse(
        rules.map((rule) => ({ ...rule, categoryName: sayCategory(rule.category) })),
        { keys: KEYS, threshold: 0.25, ignoreLocation: true },
      ),
    [rules, sayCategory],
  );
  if (typed.trim() === '') return [...rules];
  return fuse.search(typed.trim()).flatMap((hit) => rules[hit.refIndex] ?? []);
}

/** The phrase rules: a sentence to try, the list, the editor. */
export function RulesTab({ handbook, chosenId }: { handbook: Handbook; chosenId: string | undefined }) {
  const say = useWords(rulePageWords);
  const sayPage = useWords(handbookPageWords);
  const saySeverity = useWords(severityWords);
  const sayCategory = useWords(flagCategoryWords);
  const desk = useHandbookDesk();
  const shelf = desk.drafts.rules;
  const [typed, setTyped] = useState('');
  const language = useLanguage();
  const rules = useMemo(() => ownLanguageFirst(handbook.phraseRules, language), [handbook.phraseRules, language]);
  const bench = useWorkbench('rules', rules, shelf, chosenId);
  const fresh = bench.items.slice(0, bench.items.length - rules.length);
  const shown = [...fresh, ...useFilteredRules(rules, typed)];
  const acts = useRuleActs(handbook, bench.choose);
  const { draft } = bench;
  return (
    <div className="dm-stack">
      <RuleTester rules={handbook.phraseRules} onChoose={bench.choose} />
      <BackToTester />
      <div className="dm-bench">
        <ItemList
          label={say('list')}
          items={shown}
          chosenId={draft?.id}
          onChoose={bench.choose}
          filter={{ value: typed, hint: say('filterHint'), onChange: setTyped }}
          create={desk.canEdit ? { label: say('newRule'), run: acts.create } : undefined}
        >
          {(rule) => (
            <>
              <span className="dm-list-line">
                <strong>{ruleTitle(rule, sayCategory(rule.category))}</strong>
                <Badge tone={SEVERITY_TONES[rule.severity]}>{saySeverity(rule.severity)}</Badge>
              </span>
              <span className="dm-list-detail">{rule.reason}</span>
            </>
          )}
        </ItemList>
        {draft === undefined ? (
          <p className="dm-state">{sayPage('nothingChosen')}</p>
        ) : (
          <RuleEditor
            key={draft.id}
            draft={draft}
            handbook={handbook}
            locked={!desk.canEdit}
            dirty={bench.dirty}
            onChange={shelf.put}
            onSave={(clean) => void acts.save(clean)}
            onDiscard={() => shelf.drop(draft.id)}
            onDuplicate={() => acts.duplicate(draft)}
            onRemove={() => void acts.remove(draft)}
          />
        )}
      </div>
    </div>
  );
}

function useRuleActs(handbook: Handbook, choose: (id: string) => void) {
  const say = useWords(rulePageWords);
  const sayPage = useWords(handbookPageWords);
  const sayCommon = useWords(commonWords);
  const desk = useHandbookDesk();
  const tell = useTell();
  const { now } = useTools();
  const begin = (rule: PhraseRule) => {
    desk.drafts.rules.put(rule);
    choose(rule.id);
  };
  return {
    create: () =>
      begin({
        id: newId('rule'),
        category: 'team',
        severity: 'warn',
        pattern: { type: 'terms', terms: [] },
        reason: '',
        source: { title: handbook.title, date: localDay(now()) },
        examples: { breaks: [], keeps: [] },
      }),
    duplicate: (rule: PhraseRule) => begin({ ...rule, id: newId('rule') }),
    async save(rule: PhraseRule) {
      const what = sayPage('did_rule', { name: ruleTitle(rule, say('untitled')) });
      if (!(await desk.commit(upsertItem(handbook, 'phraseRules', rule, desk.stamp()), what))) return;
      desk.drafts.rules.drop(rule.id);
      tell('done', sayCommon('saved'));
    },
    async remove(rule: PhraseRule) {
      const name = ruleTitle(rule, say('untitled'));
      const what = sayPage('did_removed', { name });
      if (!(await desk.commit(removeItem(handbook, 'phraseRules', rule.id, desk.stamp()), what))) return;
      desk.drafts.rules.drop(rule.id);
      tell('done', sayCommon('removed', { what: name }), { label: sayCommon('undo'), run: () => void desk.undo() });
    },
  };
}
