import { useState } from 'react';
import { useWords } from '@/components/shared/language';
import { profiles } from '@/utils/consoles/registry';
import { consolePageWords } from '@/utils/i18n/consoles';
import type { ConsoleState } from '@/utils/messaging/protocol';
import { hashOf } from '../routes';
import { PageFrame } from '../ui/page';
import { Empty, Loading } from '../ui/state-line';
import { findConsoles, groupOf, GROUPS } from './console-groups';
import { ConsoleRow } from './console-row';
import { DamagedProfiles } from './damaged-profiles';
import { ManualKeysCard } from './manual-keys-card';
import { ProfileImport } from './profile-import';
import { useConsoleActs, type ConsoleActs } from './use-console-acts';
import { useConsoles } from './use-consoles';

const SHIPPED: ReadonlySet<string> = new Set(profiles.map(({ id }) => id));

/** One row per console: on or off, what of it is known, how it was read last, what it is founded on. */
export function ConsolesPage() {
  const say = useWords(consolePageWords);
  const list = useConsoles();
  const acts = useConsoleActs();
  const [typed, setTyped] = useState('');
  if (list === null)
    return (
      <PageFrame title={say('title')} intro={say('intro')}>
        <Loading />
      </PageFrame>
    );
  const found = findConsoles(list.consoles, typed);
  return (
    <ProfileImport consoles={list.consoles} onTake={acts.take}>
      {(importButton) => (
        <PageFrame
          title={say('title')}
          intro={say('intro')}
          actions={
            <>
              <input
                type="search"
                className="dm-input dm-console-search"
                aria-label={say('search')}
                placeholder={say('search')}
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
              {importButton}
            </>
          }
        >
          <DamagedProfiles damaged={list.damaged} />
          {found.length === 0 && <Empty title={say('noneFound', { query: typed.trim() })} />}
          {found.length > 0 && <ConsoleTable consoles={found} acts={acts} />}
          <p className="dm-soft">
            {say('qianniu')}{' '}
            <a className="dm-link" href={hashOf({ page: 'handbook' })}>
              {say('openHandbook')}
            </a>
          </p>
          <ManualKeysCard />
        </PageFrame>
      )}
    </ProfileImport>
  );
}

function ConsoleTable({ consoles, acts }: { consoles: readonly ConsoleState[]; acts: ConsoleActs }) {
  const say = useWords(consolePageWords);
  return (
    <div className="dm-table-place">
      <table className="dm-table dm-console-table">
        <caption className="dm-unseen">{say('title')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('on')}</th>
            <th scope="col">{say('name')}</th>
            <th scope="col">{say('parts')}</th>
            <th scope="col">{say('seen')}</th>
            <th scope="col">{say('evidence')}</th>
            <th scope="col" />
          </tr>
        </thead>
        {GROUPS.map((group) => {
          const rows = consoles.filter((each) => groupOf(each, SHIPPED) === group);
          return (
            rows.length > 0 && (
              <tbody key={group}>
                <tr className="dm-group-row">
                  <th colSpan={6} scope="rowgroup">
                    {say(group)}
                  </th>
                </tr>
                {rows.map((each) => (
                  <ConsoleRow key={each.profile.id} state={each} acts={acts} />
                ))}
              </tbody>
            )
          );
        })}
      </table>
    </div>
  );
}
