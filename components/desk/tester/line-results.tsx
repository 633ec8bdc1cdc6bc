import { useMemo, useState } from 'react';
import { Download } from 'lucide-react';
import { Button } from '@/components/shared/button';
import { useWords } from '@/components/shared/language';
import { FLAG_CATEGORIES, SEVERITIES, type FlagCategory, type Severity } from '@/utils/facts/fact';
import type { PhraseRule } from '@/utils/handbook/schema';
import { testerWords } from '@/utils/i18n/desk-phrasing';
import { flagCategoryWords, severityWords } from '@/utils/i18n/shared';
import type { CheckedLine } from '@/utils/phrasing/check-lines';
import { toCsv } from '@/utils/tallies/csv';
import { saveFile } from '../data/save-file';
import { showCount } from '../data/show';
import { ruleTitle } from '../handbook/rules/rule-patterns';
import { useTell } from '../notices';
import { hashOf } from '../routes';
import { Choice } from '../ui/choice';
import { MarkedText } from './marked-text';
import { changeTester } from './tester-store';

type Weight = Severity | 'any' | 'flagged' | 'clean';
type Filter = { weight: Weight; category: FlagCategory | 'any'; typed: string };
type Props = { name: string; results: readonly CheckedLine[]; rules: readonly PhraseRule[] };

const PAGE = 100;

function shownBy({ weight, category, typed }: Filter): (line: CheckedLine) => boolean {
  const words = typed.trim().toLowerCase();
  return ({ text, flags, worst }) =>
    (weight === 'any' ||
      (weight === 'clean' ? worst === null : weight === 'flagged' ? worst !== null : worst === weight)) &&
    (category === 'any' || flags.some((flag) => flag.category === category)) &&
    (words === '' || text.toLowerCase().includes(words));
}

/** What came of each line: filtered, with marks in the text, and as a file. */
export function LineResults({ name, results, rules }: Props) {
  const say = useWords(testerWords);
  const [filter, setFilter] = useState<Filter>({ weight: 'flagged', category: 'any', typed: '' });
  const [most, setMost] = useState(PAGE);
  const shown = useMemo(() => results.filter(shownBy(filter)), [results, filter]);
  const set = (change: Partial<Filter>) => {
    setFilter({ ...filter, ...change });
    setMost(PAGE);
  };
  const flagged = results.filter(({ worst }) => worst !== null).length;
  const blocked = results.filter(({ worst }) => worst === 'block').length;
  return (
    <section className="dm-stack" aria-label={say('results')}>
      <p role="status">
        {say('summary', { n: showCount(results.length), flagged: showCount(flagged), blocked: showCount(blocked) })}
      </p>
      <Filters filter={filter} onChange={set}>
        <SaveResults name={name} lines={shown} rules={rules} />
      </Filters>
      <ResultTable lines={shown.slice(0, most)} rules={rules} />
      {shown.length > most && (
        <button type="button" className="dm-link dm-pad" onClick={() => setMost(most + PAGE)}>
          {say('moreLines', { n: showCount(Math.min(PAGE, shown.length - most)) })}{' '}
          <span className="dm-soft">{`${showCount(most)} / ${showCount(shown.length)}`}</span>
        </button>
      )}
    </section>
  );
}

type FiltersProps = { filter: Filter; onChange: (change: Partial<Filter>) => void; children: React.ReactNode };

function Filters({ filter, onChange, children }: FiltersProps) {
  const say = useWords(testerWords);
  const saySeverity = useWords(severityWords);
  const sayCategory = useWords(flagCategoryWords);
  return (
    <div className="dm-line-acts">
      <Choice<Weight>
        inline
        label={say('weight')}
        value={filter.weight}
        options={[
          { value: 'flagged', label: say('flaggedLines') },
          ...[...SEVERITIES].reverse().map((value) => ({ value, label: saySeverity(value) })),
          { value: 'clean', label: say('cleanLines') },
          { value: 'any', label: say('allLines') },
        ]}
        onChange={(weight) => onChange({ weight })}
      />
      <Choice<FlagCategory | 'any'>
        inline
        label={say('category')}
        value={filter.category}
        options={[
          { value: 'any', label: say('allCategories') },
          ...FLAG_CATEGORIES.map((value) => ({ value, label: sayCategory(value) })),
        ]}
        onChange={(category) => onChange({ category })}
      />
      <input
        className="dm-input dm-line-filter"
        aria-label={say('contains')}
        placeholder={say('contains')}
        value={filter.typed}
        onChange={(event) => onChange({ typed: event.target.value })}
      />
      {children}
    </div>
  );
}

function SaveResults({
  name,
  lines,
  rules,
}: {
  name: string;
  lines: readonly CheckedLine[];
  rules: readonly PhraseRule[];
}) {
  const say = useWords(testerWords);
  const saySeverity = useWords(severityWords);
  const sayCategory = useWords(flagCategoryWords);
  const tell = useTell();
  const save = (): void => {
    const header = (['lineNumber', 'text', 'weight', 'category', 'foundWords', 'rule', 'reason'] as const).map((key) =>
      say(key),
    );
    const rows = lines.flatMap(({ line, text, flags }) =>
      flags.length === 0
        ? [[line, text, '', '', '', '', '']]
        : flags.map((flag) => [
            line,
            text,
            saySeverity(flag.severity),
            sayCategory(flag.category),
            flag.found,
            rules.find(({ id }) => id === flag.ruleId)?.id ?? flag.ruleId,
            flag.reason,
          ]),
    );
    const file = `${name.replace(/\.[a-z]+$/i, '')}-${say('resultFile')}.csv`;
    saveFile(file, toCsv(header, rows), 'text/csv');
    tell('done', say('saved_file', { file }));
  };
  return (
    <Button icon={<Download size={14} aria-hidden />} disabled={lines.length === 0} onClick={save}>
      {say('exportCsv')}
    </Button>
  );
}

function ResultTable({ lines, rules }: { lines: readonly CheckedLine[]; rules: readonly PhraseRule[] }) {
  const say = useWords(testerWords);
  const saySeverity = useWords(severityWords);
  const sayCategory = useWords(flagCategoryWords);
  if (lines.length === 0) return <p className="dm-state">{say('noLines')}</p>;
  return (
    <div className="dm-table-scroll">
      <table className="dm-table">
        <thead>
          <tr>
            <th scope="col" className="dm-number">
              {say('lineNumber')}
            </th>
            <th scope="col">{say('text')}</th>
            <th scope="col">{say('weight')}</th>
            <th scope="col">{say('rule')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ line, text, flags, worst }) => (
            <tr key={line}>
              <td className="dm-number">{line}</td>
              <td className="dm-marked">
                <MarkedText text={text} flags={flags} />
              </td>
              <td>{worst === null ? '' : saySeverity(worst)}</td>
              <td>
                {[...new Set(flags.map(({ ruleId }) => ruleId))].map((id) => {
                  const rule = rules.find((each) => each.id === id);
                  return (
                    <a
                      key={id}
                      className="dm-link dm-rule-link"
                      href={hashOf({ page: 'handbook', tab: 'rules', id })}
                      onClick={() => changeTester({ away: true })}
                    >
                      {rule ? `${sayCategory(rule.category)} · ${ruleTitle(rule, rule.reason)}` : id}
                    </a>
                  );
                })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
