import { useEffect, useState } from 'react';
import { ClipboardCopy, Download, Printer } from 'lucide-react';
import { Button } from '@/components/shared/button';
import { useWords } from '@/components/shared/language';
import { momentText, sheetCsv, sheetLines, sheetText } from '@/utils/handover/print';
import { countOf, hasToGive } from '@/utils/handover/sheet';
import type { HandoverSheet } from '@/utils/handover/types';
import { handoverWords } from '@/utils/i18n/handover';
import { localDay } from '../data/show';
import { saveFile } from '../data/save-file';
import { useMembership } from '../data/use-desk-data';
import { valueOr } from '../data/use-stored';
import { useAttempt, useTell } from '../notices';
import { useWhy } from '../team/use-hub';
import { useTools } from '../tools';
import { Card, PageFrame } from '../ui/page';
import { Empty, Shown } from '../ui/state-line';
import { useCopy } from '../ui/use-copy';
import { HubHandovers } from './hub-handovers';
import { SheetTables } from './sheet-tables';
import { usePrintHow } from './use-print-how';
import { useSheet } from './use-sheet';

/** What one shift leaves to the next: to look at, print, take along, give and take over. */
export function HandoverPage() {
  const say = useWords(handoverWords);
  const sheet = useSheet();
  return (
    <Shown stored={sheet}>
      {(value) =>
        value === null ? (
          <PageFrame title={say('title')} intro={say('intro')}>
            <Empty title={say('emptyTitle')} text={say('emptyText')} />
          </PageFrame>
        ) : (
          <Sheet sheet={value} />
        )
      }
    </Shown>
  );
}

/** The promises and notes left here that are not on the hub. */
function leftHere({ promises, notes }: HandoverSheet): { promises: number; notes: number } {
  const here = (line: { handedOver: boolean; handoverId?: string }): boolean =>
    line.handedOver && line.handoverId === undefined;
  return { promises: promises.filter(here).length, notes: notes.filter(here).length };
}

function Sheet({ sheet }: { sheet: HandoverSheet }) {
  const say = useWords(handoverWords);
  const { send, now } = useTools();
  const tell = useTell();
  const attempt = useAttempt();
  const why = useWhy();
  const how = usePrintHow();
  const membership = valueOr(useMembership(), null);
  const [given, setGiven] = useState(0);
  const left = leftHere(sheet);
  const waitsHere = left.promises + left.notes > 0;
  const takeHere = (): void =>
    void attempt(async () => tell('done', say('taken', await send('handover:takeHere', {}))));
  const give = (): void =>
    void attempt(async () => {
      const answer = await send('handover:give', { id: crypto.randomUUID() });
      if (!answer.ok) tell('problem', answer.refusal === 'notFound' ? say('oldHub') : why(answer));
      else tell('done', say('given', answer.value), membership ? undefined : { label: say('takeHere'), run: takeHere });
      setGiven((n) => n + 1);
    });
  useTakeKey(waitsHere ? takeHere : undefined);
  return (
    <PageFrame title={say('title')} intro={say('intro')} actions={<Exports sheet={sheet} />}>
      <p className="dm-print-only">{say('sheetOf', { time: momentText(now(), how.timeZone) })}</p>
      {waitsHere && (
        <div className="dm-no-print">
          <Card title={say('forTaking')}>
            <div className="dm-acts dm-pad">
              <span>{say('hereCount', left)}</span>
              <span className="dm-spring" />
              <Button look="primary" shortcut="Ctrl+⏎" onClick={takeHere}>
                {say('takeHere')}
              </Button>
            </div>
          </Card>
        </div>
      )}
      {membership && (
        <div className="dm-no-print">
          <HubHandovers key={given} lead={membership.role === 'lead'} />
        </div>
      )}
      {countOf(sheet) === 0 && sheet.scripts.length === 0 && (
        <Empty title={say('emptyTitle')} text={say('emptyText')} />
      )}
      {hasToGive(sheet, membership !== null) && (
        <div className="dm-acts dm-give">
          <Button onClick={give}>{say('give')}</Button>
          <span className="dm-soft">{say(membership ? 'giveHub' : 'giveHere')}</span>
        </div>
      )}
      <SheetTables sections={sheetLines(sheet, how)} />
    </PageFrame>
  );
}

/** Ctrl+Enter takes over what waits here. */
function useTakeKey(take: (() => void) | undefined): void {
  useEffect(() => {
    if (!take) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
      event.preventDefault();
      take();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [take]);
}

function Exports({ sheet }: { sheet: HandoverSheet }) {
  const say = useWords(handoverWords);
  const { now } = useTools();
  const how = usePrintHow();
  const copy = useCopy();
  const empty = countOf(sheet) === 0 && sheet.scripts.length === 0;
  const title = (): string => say('sheetOf', { time: momentText(now(), how.timeZone) });
  return (
    <>
      <Button
        icon={<ClipboardCopy size={16} aria-hidden />}
        disabled={empty}
        onClick={() => void copy(sheetText(sheet, { ...how, title: title() }))}
      >
        {say('text')}
      </Button>
      <Button
        icon={<Download size={16} aria-hidden />}
        disabled={empty}
        onClick={() => saveFile(`deskmate-handover-${localDay(now())}.csv`, sheetCsv(sheet, how), 'text/csv')}
      >
        {say('csv')}
      </Button>
      <Button icon={<Printer size={16} aria-hidden />} disabled={empty} onClick={() => window.print()}>
        {say('print')}
      </Button>
    </>
  );
}
