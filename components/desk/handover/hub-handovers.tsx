import { useCallback, useState } from 'react';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { Button } from '@/components/shared/button';
import { useLanguage, useWords } from '@/components/shared/language';
import { sheetLines } from '@/utils/handover/print';
import { handoverWords } from '@/utils/i18n/handover';
import type { Handover, SharedSheet } from '@/utils/sync/handover';
import { showMoment } from '../data/show';
import { useTell } from '../notices';
import { useHub, useWhy } from '../team/use-hub';
import { useTools } from '../tools';
import { Card } from '../ui/page';
import { Failed, Loading } from '../ui/state-line';
import { Toggle } from '../ui/toggle';
import { SheetTables } from './sheet-tables';
import { usePrintHow } from './use-print-how';

/** Handovers of the team that nobody took yet; the lead decides whether they carry names and words. */
export function HubHandovers({ lead }: { lead: boolean }) {
  const say = useWords(handoverWords);
  const { send } = useTools();
  const ask = useCallback(() => send('handover:list', {}), [send]);
  const { answer, again } = useHub(ask);
  return (
    <Card
      title={say('fromHub')}
      side={
        <Button look="quiet" onClick={again}>
          {say('again')}
        </Button>
      }
    >
      <div className="dm-pad dm-stack">
        {answer.state === 'loading' && <Loading />}
        {answer.state === 'failed' && <Failed text={answer.why} retry={again} />}
        {answer.state === 'ready' && (
          <>
            {answer.value.handovers.length === 0 && <p className="dm-soft">{say('noneFromHub')}</p>}
            <ul className="dm-rows">
              {answer.value.handovers.map((handover) => (
                <li key={handover.id}>
                  <OneHandover handover={handover} onTaken={again} />
                </li>
              ))}
            </ul>
            {lead && <Texts allowed={answer.value.texts} onChanged={again} />}
          </>
        )}
      </div>
    </Card>
  );
}

function OneHandover({ handover, onTaken }: { handover: Handover; onTaken: () => void }) {
  const say = useWords(handoverWords);
  const language = useLanguage();
  const { send, now } = useTools();
  const tell = useTell();
  const why = useWhy();
  const how = usePrintHow();
  const [open, setOpen] = useState(false);
  const { id, givenBy, givenAt, own, sheet } = handover;
  const time = showMoment(Date.parse(givenAt), now(), language);
  const take = async (): Promise<void> => {
    const answer = await send('handover:take', { id });
    if (answer.ok) tell('done', say('taken', answer.value));
    else tell('problem', answer.refusal === 'conflict' ? say('takenByOther') : why(answer));
    onTaken();
  };
  const Sign = open ? ChevronDown : ChevronRight;
  return (
    <div className="dm-stack dm-handover">
      <div className="dm-acts">
        <button type="button" className="dm-fold" aria-expanded={open} onClick={() => setOpen(!open)}>
          <Sign size={16} aria-hidden />
          <strong>{say('givenBy', { name: own ? say('own') : givenBy, time })}</strong>
          <span className="dm-soft">
            {say('counts', {
              waiting: sheet.waiting.length,
              promises: sheet.promises.length,
              notes: sheet.notes.length,
            })}
          </span>
        </button>
        <span className="dm-spring" />
        <Button look={own ? 'plain' : 'primary'} onClick={() => void take()}>
          {say(own ? 'takeBack' : 'take')}
        </Button>
      </div>
      {open && <SheetTables sections={sheetLines(asSheet(sheet), how)} />}
    </div>
  );
}

/** A shared sheet as this screen shows any sheet. */
function asSheet(sheet: SharedSheet) {
  const local = { threadId: '', handedOver: false };
  return {
    waiting: sheet.waiting.map((line) => ({ ...line, ...local })),
    night: [],
    promises: sheet.promises.map((line) => ({ ...line, ...local })),
    notes: sheet.notes.map((line) => ({ ...line, ...local, missing: [] })),
    scripts: [],
  };
}

function Texts({ allowed, onChanged }: { allowed: boolean; onChanged: () => void }) {
  const say = useWords(handoverWords);
  const { send } = useTools();
  const tell = useTell();
  const why = useWhy();
  const change = async (on: boolean): Promise<void> => {
    const answer = await send('handover:texts', { allowed: on });
    if (answer.ok) tell('done', say(on ? 'textsOn' : 'textsOff'));
    else tell('problem', why(answer));
    onChanged();
  };
  return (
    <div className="dm-acts">
      <div>
        <p>{say('texts')}</p>
        <p className="dm-soft">{say('textsHelp')}</p>
      </div>
      <span className="dm-spring" />
      <Toggle label={say('texts')} on={allowed} onChange={(on) => void change(on)} />
    </div>
  );
}
