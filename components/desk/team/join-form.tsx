import { useState, type SyntheticEvent } from 'react';
import { Button } from '@/components/shared/button';
import { useLanguage, useWords } from '@/components/shared/language';
import type { Settings } from '@/utils/storage/settings';
import { teamPageWords } from '@/utils/i18n/desk-team';
import { hubUrlWords, syncWords } from '@/utils/i18n/sync';
import { say as sayIn } from '@/utils/i18n/words';
import { normaliseHubUrl } from '@/utils/sync/hub-url';
import { useTell } from '../notices';
import { useTools } from '../tools';
import { TextField } from '../ui/field';
import { Card } from '../ui/page';
import { useWhy } from './use-hub';

type Entries = { hubUrl: string; code: string; agentName: string; agentNumber: string };

/** Joining a team: address, invitation code, who one is. The browser's permission is asked for within the click. */
export function JoinForm({ settings }: { settings: Settings }) {
  const say = useWords(teamPageWords);
  const saySync = useWords(syncWords);
  const [entries, setEntries] = useState<Entries>({
    hubUrl: '',
    code: '',
    agentName: settings.agentName,
    agentNumber: settings.agentNumber,
  });
  const { busy, problem, join } = useJoin();
  const set = (change: Partial<Entries>) => setEntries({ ...entries, ...change });
  const ready = [entries.hubUrl, entries.code, entries.agentName].every((entry) => entry.trim() !== '');
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void join(entries);
  };
  return (
    <Card title={say('joinTitle')}>
      <form className="dm-pad dm-stack" onSubmit={submit}>
        <p className="dm-soft">{say('joinIntro')}</p>
        <div className="dm-fields">
          <TextField
            label={say('hubUrl')}
            hint={say('hubUrlHint')}
            value={entries.hubUrl}
            onChange={(hubUrl) => set({ hubUrl })}
            required
          />
          <TextField label={say('code')} value={entries.code} onChange={(code) => set({ code })} required />
          <TextField
            label={say('agentName')}
            value={entries.agentName}
            onChange={(agentName) => set({ agentName })}
            required
          />
          <TextField
            label={say('agentNumber')}
            value={entries.agentNumber}
            onChange={(agentNumber) => set({ agentNumber })}
          />
        </div>
        {problem !== null && (
          <p className="dm-problem-line" role="alert">
            {problem}
          </p>
        )}
        <div className="dm-acts">
          <Button look="primary" type="submit" disabled={!ready || busy}>
            {say(busy ? 'joining' : 'join')}
          </Button>
          <span className="dm-soft">{say('leaves')}</span>
        </div>
        <p className="dm-soft">{saySync('worksAlone')}</p>
      </form>
    </Card>
  );
}

function useJoin() {
  const say = useWords(teamPageWords);
  const language = useLanguage();
  const { send, askHostAccess, settings } = useTools();
  const tell = useTell();
  const why = useWhy();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const attempt = async (entries: Entries): Promise<string | null> => {
    const address = normaliseHubUrl(entries.hubUrl);
    if (!address.ok) return sayIn(hubUrlWords, language, address.why);
    // Nothing is awaited before this: a browser shows its dialog only within the person's own click.
    if (!(await askHostAccess(address.url))) return say('needPermission', { origin: address.url });
    const agentName = entries.agentName.trim();
    const agentNumber = entries.agentNumber.trim();
    const answer = await send('hub:join', { hubUrl: address.url, code: entries.code.trim(), agentName, agentNumber });
    if (!answer.ok) return why(answer);
    await settings.change(() => ({ agentName, agentNumber }));
    tell('done', say('joined', { team: answer.value.teamName }));
    return null;
  };
  const join = async (entries: Entries) => {
    setBusy(true);
    setProblem(null);
    setProblem(await attempt(entries).catch(why));
    setBusy(false);
  };
  return { busy, problem, join };
}
