import { useState } from 'react';
import { Button } from '@/components/shared/button';
import { Kbd } from '@/components/shared/kbd';
import { useWords } from '@/components/shared/language';
import { settingsWords } from '@/utils/i18n/desk';
import type { Settings, Theme } from '@/utils/storage/settings';
import { saveFile } from '../data/save-file';
import { localDay, showCount } from '../data/show';
import { useSettings } from '../data/use-desk-data';
import { useStored, valueOr } from '../data/use-stored';
import { useAttempt, useTell } from '../notices';
import { useTools } from '../tools';
import { Choice } from '../ui/choice';
import { Field, TextField } from '../ui/field';
import { Card, Figure, PageFrame } from '../ui/page';
import { Loading } from '../ui/state-line';
import { ChosenKeysCard } from './chosen-keys-card';
import { LearntCard } from './learnt-card';
import { SHORTCUTS } from './shortcuts';

const THEME_CHOICES: readonly Theme[] = ['auto', 'light', 'dark', 'contrast'];

/** How Deskmate looks, who works here, the keys, and what is kept on this computer. */
export function SettingsPage() {
  const say = useWords(settingsWords);
  const settings = useSettings();
  return (
    <PageFrame title={say('title')}>
      {settings === null ? (
        <Loading />
      ) : (
        <div className="dm-halves">
          <div className="dm-column">
            <LookCard settings={settings} />
            <MeCard key={keyOfMe(settings)} settings={settings} />
            <LearntCard />
            <DataCard />
          </div>
          <div className="dm-column">
            <KeysCard />
            <ChosenKeysCard settings={settings} />
          </div>
        </div>
      )}
    </PageFrame>
  );
}

function useChange(): (change: Partial<Settings>) => void {
  const { settings } = useTools();
  const attempt = useAttempt();
  return (change) => void attempt(() => settings.change(() => change));
}

function LookCard({ settings }: { settings: Settings }) {
  const say = useWords(settingsWords);
  const change = useChange();
  return (
    <Card title={say('look')}>
      <div className="dm-fields dm-pad">
        <Field label={say('language')}>
          {() => (
            <Choice
              label={say('language')}
              value={settings.language}
              options={[
                { value: 'zh', label: say('chinese') },
                { value: 'en', label: say('english') },
              ]}
              onChange={(language) => change({ language })}
            />
          )}
        </Field>
        <Field label={say('theme')}>
          {() => (
            <Choice
              label={say('theme')}
              value={settings.theme}
              options={THEME_CHOICES.map((value) => ({ value, label: say(value) }))}
              onChange={(theme) => change({ theme })}
            />
          )}
        </Field>
      </div>
    </Card>
  );
}

const keyOfMe = ({
  agentName,
  agentNumber,
  agentRole,
}: Pick<Settings, 'agentName' | 'agentNumber' | 'agentRole'>): string => `${agentName}|${agentNumber}|${agentRole}`;

function MeCard({ settings }: { settings: Settings }) {
  const say = useWords(settingsWords);
  const change = useChange();
  const [name, setName] = useState(settings.agentName);
  const [number, setNumber] = useState(settings.agentNumber);
  const [role, setRole] = useState(settings.agentRole);
  const leave = () => {
    const [agentName, agentNumber, agentRole] = [
      name.trim().slice(0, 60),
      number.trim().slice(0, 30),
      role.trim().slice(0, 30),
    ];
    const next = { agentName, agentNumber, agentRole };
    if (keyOfMe(next) !== keyOfMe(settings)) change(next);
  };
  return (
    <Card title={say('me')}>
      <div className="dm-fields dm-pad" onBlur={leave}>
        <TextField label={say('agentName')} value={name} onChange={setName} />
        <TextField label={say('agentNumber')} hint={say('agentNumberHint')} value={number} onChange={setNumber} />
        <TextField label={say('agentRole')} hint={say('agentRoleHint')} value={role} onChange={setRole} />
      </div>
    </Card>
  );
}

function KeysCard() {
  const say = useWords(settingsWords);
  return (
    <Card title={say('keys')}>
      <table className="dm-table dm-table-bare">
        <thead>
          <tr>
            <th scope="col">{say('key')}</th>
            <th scope="col">{say('keyDoes')}</th>
          </tr>
        </thead>
        <tbody>
          {SHORTCUTS.map(({ keys, does }) => (
            <tr key={does}>
              <td>
                <span className="dm-unseen">{keys.join(' ')}</span>
                {keys.map((key) => (
                  <Kbd key={key} keys={key} />
                ))}
              </td>
              <td>{say(does)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="dm-soft dm-pad">{say('keysWhere')}</p>
    </Card>
  );
}

const NOTHING = { facts: 0, threads: 0, notes: 0, outbox: 0, refused: 0 };

function DataCard() {
  const say = useWords(settingsWords);
  const { db, now } = useTools();
  const tell = useTell();
  const attempt = useAttempt();
  const [busy, setBusy] = useState(false);
  const counts = useStored(async () => {
    const { facts, threads, notes, outbox, refused } = db;
    return {
      facts: await facts.count(),
      threads: await threads.count(),
      notes: await notes.count(),
      outbox: await outbox.count(),
      refused: await refused.count(),
    };
  }, [db]);
  const kept = valueOr(counts, NOTHING);
  const exportFacts = async () => {
    setBusy(true);
    await attempt(async () => {
      const facts = await db.facts.orderBy('at').toArray();
      const name = say('exportFile', { date: localDay(now()) });
      saveFile(name, JSON.stringify({ format: 'deskmate-facts', facts }, null, 1), 'application/json');
      tell('done', say('exported', { n: facts.length }));
    });
    setBusy(false);
  };
  return (
    <Card title={say('data')}>
      <dl className="dm-figures">
        <Figure name={say('factsKept')} value={showCount(kept.facts)} />
        <Figure name={say('threadsKept')} value={showCount(kept.threads)} />
        <Figure name={say('notesKept')} value={showCount(kept.notes)} />
        <Figure name={say('outboxKept')} value={showCount(kept.outbox)} />
        <Figure
          name={say('refusedKept')}
          value={showCount(kept.refused)}
          {...(kept.refused > 0 ? { tone: 'late' } : {})}
        />
      </dl>
      <div className="dm-pad">
        <Button disabled={busy || kept.facts === 0} onClick={() => void exportFacts()}>
          {say(busy ? 'exporting' : 'exportFacts')}
        </Button>
      </div>
      <p className="dm-soft dm-pad">{say('privacy')}</p>
    </Card>
  );
}
