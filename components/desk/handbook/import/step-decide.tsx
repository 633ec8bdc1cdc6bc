import { useMemo, useState } from 'react';
import { Button } from '@/components/shared/button';
import { useLanguage, useWords } from '@/components/shared/language';
import { SAME_AS, type Candidate } from '@/utils/exchange/duplicates';
import { DUPLICATE_WAYS, planImport, wayFor, type DuplicateChoices, type DuplicateWay } from '@/utils/exchange/plan';
import { placeWords } from '@/utils/exchange/report';
import { scriptImportWords } from '@/utils/i18n/import';
import { showCount } from '../../data/show';
import { Choice } from '../../ui/choice';
import type { Stage } from './use-import-wizard';

type Props = { stage: Extract<Stage, { at: 'decide' }>; size: number; onChange: (choices: DuplicateChoices) => void };

type Repeated = Candidate & { same: NonNullable<Candidate['same']> };

/** What repeats the library: decided for all of a kind, or one by one. */
export function StepDecide({ stage: { checked, choices }, size, onChange }: Props) {
  const say = useWords(scriptImportWords);
  const repeated = useMemo(
    () => checked.candidates.filter((one): one is Repeated => one.same !== undefined),
    [checked],
  );
  const plan = useMemo(() => planImport(checked, choices, size), [checked, choices, size]);
  const counts = { added: plan.added.length, replaced: plan.replaced.length, skipped: plan.skipped.length };
  return (
    <>
      <p role="status">
        <strong>
          {say('willDo', {
            added: showCount(counts.added),
            replaced: showCount(counts.replaced),
            skipped: showCount(counts.skipped),
          })}
        </strong>
      </p>
      <p className="dm-soft">
        {say('foundNew', { n: showCount(checked.candidates.length - repeated.length) })} ·{' '}
        {repeated.length === 0 ? say('noSame') : say('foundSame', { n: showCount(repeated.length) })}
      </p>
      {repeated.length > 0 && (
        <>
          <KindTable repeated={repeated} choices={choices} onChange={onChange} />
          <RowTable repeated={repeated} choices={choices} onChange={onChange} />
        </>
      )}
    </>
  );
}

type TableProps = { repeated: readonly Repeated[]; choices: DuplicateChoices; onChange: Props['onChange'] };

function KindTable({ repeated, choices, onChange }: TableProps) {
  const say = useWords(scriptImportWords);
  const kinds = SAME_AS.map((as) => ({ as, n: repeated.filter(({ same }) => same.as === as).length }));
  return (
    <table className="dm-table">
      <caption>{say('bySame')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('sameBy')}</th>
          <th scope="col" className="dm-number">
            {say('count')}
          </th>
          <th scope="col">{say('way')}</th>
        </tr>
      </thead>
      <tbody>
        {kinds
          .filter(({ n }) => n > 0)
          .map(({ as, n }) => (
            <tr key={as}>
              <th scope="row">{say(`same_${as}`)}</th>
              <td className="dm-number">{showCount(n)}</td>
              <td>
                <Choice
                  label={say('wayFor', { title: say(`same_${as}`) })}
                  value={choices.ways[as]}
                  options={DUPLICATE_WAYS.map((way) => ({ value: way, label: say(way) }))}
                  onChange={(way) => onChange({ ...choices, ways: { ...choices.ways, [as]: way } })}
                />
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

const PAGE = 20;

function RowTable({ repeated, choices, onChange }: TableProps) {
  const say = useWords(scriptImportWords);
  const language = useLanguage();
  const [from, setFrom] = useState(0);
  const shown = repeated.slice(from, from + PAGE);
  const decide = (at: string, way: DuplicateWay | 'asKind') => {
    const rows = new Map(choices.rows);
    if (way === 'asKind') rows.delete(at);
    else rows.set(at, way);
    onChange({ ...choices, rows });
  };
  return (
    <>
      <div className="dm-table-place dm-wizard-table">
        <table className="dm-table">
          <caption>{say('rowsTitle')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('inFile')}</th>
              <th scope="col">{say('inLibrary')}</th>
              <th scope="col">{say('way')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <tr key={one.at}>
                <td>
                  <strong>{one.script.title}</strong>
                  <span className="dm-cell-soft">{`${placeWords(one.at, language)} · ${say(`same_${one.same.as}`)}`}</span>
                  <span className="dm-wizard-cell">{one.script.text}</span>
                </td>
                <td>
                  <strong>{one.same.there.title}</strong>
                  <span className="dm-wizard-cell">{one.same.there.text}</span>
                </td>
                <td>
                  <Choice
                    label={say('wayFor', { title: one.script.title })}
                    value={choices.rows.get(one.at) ?? 'asKind'}
                    options={[
                      { value: 'asKind' as const, label: say('asKind', { way: say(asKind(one, choices)) }) },
                      ...DUPLICATE_WAYS.map((way) => ({ value: way, label: say(way) })),
                    ]}
                    onChange={(way) => decide(one.at, way)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {repeated.length > PAGE && (
        <p className="dm-acts">
          <Button disabled={from === 0} onClick={() => setFrom(Math.max(0, from - PAGE))}>
            {say('earlier')}
          </Button>
          <span>{say('page', { from: from + 1, to: from + shown.length, all: showCount(repeated.length) })}</span>
          <Button disabled={from + PAGE >= repeated.length} onClick={() => setFrom(from + PAGE)}>
            {say('later')}
          </Button>
        </p>
      )}
    </>
  );
}

function asKind(one: Repeated, { ways }: DuplicateChoices): DuplicateWay {
  const way = wayFor(one, { ways, rows: new Map() });
  return way === 'add' ? 'keepBoth' : way;
}
