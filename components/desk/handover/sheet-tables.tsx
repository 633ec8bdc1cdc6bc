import { useWords } from '@/components/shared/language';
import type { SheetLine } from '@/utils/handover/print';
import { handoverWords } from '@/utils/i18n/handover';

type Section = { section: string; lines: readonly SheetLine[] };

/** The sheet as tables, one for each section that has lines. */
export function SheetTables({ sections }: { sections: readonly Section[] }) {
  const say = useWords(handoverWords);
  return sections.map(({ section, lines }) => {
    const remarks = lines.some(({ more }) => more !== ''); // a column of nothing takes room from the others
    return (
      <section key={section} className="dm-card dm-sheet-section">
        <header className="dm-card-head">
          <h2>{lines[0]?.section}</h2>
          <span className="dm-count">{lines.length}</span>
        </header>
        <div className="dm-table-place dm-sheet-table">
          <table className="dm-table">
            <thead>
              <tr>
                {section !== 'scripts' && <th scope="col">{say('buyer')}</th>}
                <th scope="col">{say('what')}</th>
                <th scope="col">{say('when')}</th>
                {section !== 'scripts' && <th scope="col">{say('where')}</th>}
                {remarks && <th scope="col">{say('more')}</th>}
              </tr>
            </thead>
            <tbody>
              {lines.map((line, index) => (
                <tr key={`${line.buyer} ${line.what} ${index}`}>
                  {section !== 'scripts' && <th scope="row">{line.buyer}</th>}
                  <td>{line.what}</td>
                  <td className="dm-cell-short">{line.when}</td>
                  {section !== 'scripts' && <td>{line.where}</td>}
                  {remarks && <td>{line.more}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
    );
  });
}
