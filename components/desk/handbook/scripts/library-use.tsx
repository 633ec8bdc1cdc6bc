import { useMemo, useState } from 'react';
import { ChartNoAxesColumn } from 'lucide-react';
import { useLanguage, useWords } from '@/components/shared/language';
import type { Script } from '@/utils/handbook/schema';
import { partWords } from '@/utils/i18n/desk-terms';
import { libraryUseWords } from '@/utils/i18n/library';
import { editedShare, libraryUse, type LibraryUse } from '@/utils/library/use';
import { showCount, showMoment, showShare } from '../../data/show';
import { useFacts } from '../../data/use-desk-data';
import { useMinute } from '../../data/use-day';
import { ListAct } from '../list-act';
import { hashOf } from '../../routes';
import { Figure } from '../../ui/page';
import { Sheet } from '../../ui/sheet';
import { Shown } from '../../ui/state-line';

const DAY_MS = 86_400_000;
/** The period that is looked at. */
const DAYS = 31;
const MOST_ROWS = 100;

/** The button that shows how the scripts were used. */
export function LibraryUseButton({ library }: { library: readonly Script[] }) {
  const say = useWords(libraryUseWords);
  const [open, setOpen] = useState(false);
  return (
    <>
      <ListAct
        name={say('open')}
        word={say('word')}
        icon={<ChartNoAxesColumn size={16} aria-hidden />}
        onClick={() => setOpen(true)}
      />
      {open && <UseSheet library={library} onClose={() => setOpen(false)} />}
    </>
  );
}

function UseSheet({ library, onClose }: { library: readonly Script[]; onClose: () => void }) {
  const say = useWords(libraryUseWords);
  const toMs = useMinute();
  const facts = useFacts({ fromMs: toMs - DAYS * DAY_MS, toMs: toMs + DAY_MS });
  return (
    <Sheet
      title={say('title', { n: DAYS })}
      wide
      onClose={onClose}
      actions={<span className="dm-soft">{say('from')}</span>}
    >
      <Shown stored={facts}>{(all) => <UseOf use={libraryUse(library, all)} nowMs={toMs} onOpen={onClose} />}</Shown>
    </Sheet>
  );
}

function UseOf({ use, nowMs, onOpen }: { use: LibraryUse; nowMs: number; onOpen: () => void }) {
  const say = useWords(libraryUseWords);
  const never = use.scripts.filter(({ uses }) => uses === 0).length;
  const all = use.scripts.reduce(
    (sum, { sentAsIs, edited }) => ({ sentAsIs: sum.sentAsIs + sentAsIs, edited: sum.edited + edited }),
    { sentAsIs: 0, edited: 0 },
  );
  const { answered, withScript } = use.turns;
  return (
    <>
      <dl className="dm-figures">
        <Figure name={say('uses')} value={showCount(use.scripts.reduce((sum, { uses }) => sum + uses, 0))} />
        <Figure name={say('never', { n: DAYS })} value={`${showCount(never)} / ${showCount(use.scripts.length)}`} />
        <Figure name={say('edited', { n: all.sentAsIs + all.edited })} value={showShare(editedShare(all))} />
        <Figure
          name={say('covered', { n: answered })}
          value={showShare(answered === 0 ? null : withScript / answered)}
        />
      </dl>
      <PartBars parts={use.parts} />
      <UseTable use={use} nowMs={nowMs} onOpen={onOpen} />
    </>
  );
}

/** Uses of each part as a bar; beside it how many of its scripts were used at all. */
function PartBars({ parts }: { parts: LibraryUse['parts'] }) {
  const say = useWords(libraryUseWords);
  const sayPart = useWords(partWords);
  const most = Math.max(1, ...parts.map(({ uses }) => uses));
  return (
    <>
      <h3>{say('parts')}</h3>
      <ul className="dm-bars dm-use-bars">
        {parts.map(({ part, scripts, used, uses }) => (
          <li key={part}>
            <span className="dm-bars-name">{sayPart(part)}</span>
            <span className="dm-bars-track" aria-hidden>
              <span style={{ width: `${(100 * uses) / most}%` }} />
            </span>
            <span className="dm-bars-value">
              {say('times', { n: showCount(uses) })}{' '}
              <span className="dm-soft">{say('usedOf', { used, n: scripts })}</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

type Which = 'most' | 'never';

/** The scripts themselves: those used most, or those nobody used; each opens in the editor. */
function UseTable({ use, nowMs, onOpen }: { use: LibraryUse; nowMs: number; onOpen: () => void }) {
  const say = useWords(libraryUseWords);
  const language = useLanguage();
  const [which, setWhich] = useState<Which>('most');
  const sets = useMemo(
    () => ({
      most: use.scripts
        .filter(({ uses }) => uses > 0)
        .sort((a, b) => b.uses - a.uses || (b.lastMs ?? 0) - (a.lastMs ?? 0)),
      never: use.scripts.filter(({ uses }) => uses === 0),
    }),
    [use],
  );
  const rows = sets[which].slice(0, MOST_ROWS);
  return (
    <>
      <div className="dm-segments" role="group" aria-label={say('script')}>
        {(['most', 'never'] as const).map((each) => (
          <button key={each} type="button" aria-pressed={which === each} onClick={() => setWhich(each)}>
            {say(each === 'most' ? 'usedOnes' : 'neverOnes', { n: showCount(sets[each].length) })}
          </button>
        ))}
      </div>
      {rows.length === 0 ? (
        <p className="dm-soft dm-use-none">{say(which === 'most' ? 'noneUsed' : 'noneLeft')}</p>
      ) : (
        <table className="dm-table">
          <thead>
            <tr>
              <th scope="col">{say('script')}</th>
              <th scope="col" className="dm-number">
                {say('uses')}
              </th>
              <th scope="col">{say('last')}</th>
              <th scope="col" className="dm-number">
                {say('editedColumn')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.script.id}>
                <th scope="row">
                  <a
                    className="dm-link"
                    href={hashOf({ page: 'handbook', tab: 'scripts', id: row.script.id })}
                    onClick={onOpen}
                  >
                    {row.script.title}
                  </a>
                </th>
                <td className="dm-number">{showCount(row.uses)}</td>
                <td>{row.lastMs === null ? '—' : showMoment(row.lastMs, nowMs, language)}</td>
                <td className="dm-number">
                  {showShare(editedShare(row))} <span className="dm-soft">{`n ${row.sentAsIs + row.edited}`}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {sets[which].length > MOST_ROWS && <p className="dm-soft">{say('firstRows', { n: MOST_ROWS })}</p>}
    </>
  );
}
