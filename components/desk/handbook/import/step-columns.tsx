import { useMemo } from 'react';
import { useWords } from '@/components/shared/language';
import { COLUMN_USES, guessMapping, type ColumnUse } from '@/utils/exchange/columns';
import { PARTS } from '@/utils/handbook/schema';
import { columnUseWords, fileFormWords, scriptImportWords } from '@/utils/i18n/import';
import { partWords } from '@/utils/i18n/desk-terms';
import { languageNameWords } from '@/utils/i18n/library';
import { showCount } from '../../data/show';
import { Choice } from '../../ui/choice';
import { Field } from '../../ui/field';
import { readOf, tableOf, type Opened, type Settings } from './use-import-wizard';

type Props = { opened: Opened; into: string; onChange: (opened: Opened) => void };

const SHOWN = 5;

/** What the file was read as, what its columns are, and the first replies as they would come in. */
export function StepColumns({ opened, into, onChange }: Props) {
  const say = useWords(scriptImportWords);
  const sayForm = useWords(fileFormWords);
  const { table, encoding, form, skipped } = opened;
  const n = table ? tableOf(table).rows.length : opened.scripts.length;
  const read = { form: sayForm(form), n: showCount(n), encoding: encoding?.toUpperCase() ?? '' };
  const lacksText = table !== undefined && !table.mapping.includes('text');
  return (
    <>
      <p>
        <strong>{opened.file}</strong> · {say(encoding === undefined ? 'readAs' : 'readAsEncoding', read)} ·{' '}
        <span className="dm-soft">{into}</span>
      </p>
      {form === 'handbook' && <p className="dm-soft">{say('handbookNote')}</p>}
      {skipped.length > 0 && <p>{say('skippedReading', { n: skipped.length })}</p>}
      {table && <MappedTable opened={opened} table={table} onChange={onChange} />}
      {lacksText && (
        <p className="dm-problem" role="alert">
          {say('needText')}
        </p>
      )}
      {!table && <Preview opened={opened} />}
      {form !== 'scripts' && form !== 'handbook' && (
        <SettingsFields settings={opened.settings} onChange={(settings) => onChange({ ...opened, settings })} />
      )}
    </>
  );
}

type TableProps = { opened: Opened; table: NonNullable<Opened['table']>; onChange: (opened: Opened) => void };

function MappedTable({ opened, table, onChange }: TableProps) {
  const say = useWords(scriptImportWords);
  const sayUse = useWords(columnUseWords);
  const { columns, rows } = tableOf(table);
  const use = (column: number, next: ColumnUse | 'none') =>
    onChange({
      ...opened,
      table: {
        ...table,
        mapping: table.mapping.map((old, at) => (at === column ? (next === 'none' ? null : next) : old)),
      },
    });
  const header = (next: boolean) => {
    const changed = { ...table, header: next };
    onChange({ ...opened, table: { ...changed, mapping: guessMapping(tableOf(changed)) } });
  };
  const options = (['none', ...COLUMN_USES] as const).map((value) => ({ value, label: sayUse(value) }));
  return (
    <>
      <label className="dm-check">
        <input type="checkbox" checked={table.header} onChange={(event) => header(event.target.checked)} />
        {say('header')}
      </label>
      <div className="dm-table-place dm-wizard-table">
        <table className="dm-table">
          <caption className="dm-unseen">{say('preview', { n: Math.min(SHOWN, rows.length) })}</caption>
          <thead>
            <tr>
              {columns.map((name, column) => (
                <th key={column} scope="col">
                  <span className="dm-wizard-column">{name === '' ? '—' : name}</span>
                  <Choice
                    label={say(name === '' ? 'columnUnnamed' : 'columnUse', { n: column + 1, name })}
                    value={table.mapping[column] ?? 'none'}
                    options={options}
                    onChange={(next) => use(column, next)}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows
              .filter((row) => row.some((cell) => cell !== ''))
              .slice(0, SHOWN)
              .map((row, index) => (
                <tr key={index}>
                  {columns.map((_, column) => (
                    <td key={column} data-unused={(table.mapping[column] ?? null) === null}>
                      <span className="dm-wizard-cell">{row[column]}</span>
                    </td>
                  ))}
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Preview({ opened }: { opened: Opened }) {
  const say = useWords(scriptImportWords);
  const sayUse = useWords(columnUseWords);
  const first = useMemo(() => readOf(opened).scripts.slice(0, SHOWN), [opened]);
  return (
    <div className="dm-table-place dm-wizard-table">
      <table className="dm-table">
        <caption>{say('preview', { n: first.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{sayUse('title')}</th>
            <th scope="col">{sayUse('text')}</th>
            <th scope="col">{sayUse('shortcut')}</th>
            <th scope="col">{sayUse('category')}</th>
          </tr>
        </thead>
        <tbody>
          {first.map(({ at, title, text, shortcut, category, whole }) => (
            <tr key={at}>
              <td>{title}</td>
              <td>
                <span className="dm-wizard-cell">{text}</span>
              </td>
              <td>{shortcut ?? whole?.shortcut}</td>
              <td>{category?.join(' / ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SettingsFields({ settings, onChange }: { settings: Settings; onChange: (settings: Settings) => void }) {
  const say = useWords(scriptImportWords);
  const sayPart = useWords(partWords);
  const sayLanguage = useWords(languageNameWords);
  return (
    <div className="dm-fields">
      <Field label={say('part')}>
        {() => (
          <Choice
            label={say('part')}
            value={settings.part}
            options={PARTS.map((part) => ({ value: part, label: sayPart(part) }))}
            onChange={(part) => onChange({ ...settings, part })}
          />
        )}
      </Field>
      <Field label={say('language')}>
        {() => (
          <Choice
            label={say('language')}
            value={settings.language}
            options={(['zh', 'en'] as const).map((each) => ({ value: each, label: sayLanguage(each) }))}
            onChange={(language) => onChange({ ...settings, language })}
          />
        )}
      </Field>
    </div>
  );
}
