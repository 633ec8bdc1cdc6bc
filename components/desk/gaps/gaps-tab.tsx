import { Plus } from 'lucide-react';
import { Button } from '@/components/shared/button';
import { useWords } from '@/components/shared/language';
import type { Handbook, Script } from '@/utils/handbook/schema';
import { gapWords } from '@/utils/i18n/desk-gaps';
import { countOf, type Gap } from '@/utils/learning/gaps';
import { useHandbookDesk } from '../handbook/handbook-desk';
import { itemsOf, type Inbox } from '../inbox/use-inbox';
import { newId } from '../handbook/use-workbench';
import { useAttempt, useTell } from '../notices';
import { useTools } from '../tools';
import { Empty, Shown } from '../ui/state-line';
import { goTo } from '../use-route';
import { GapRow } from './gap-row';
import { SendUp } from './send-up';
import { useOpenGaps } from './use-gaps';

/** Questions no script answered: write one, or say that none is needed. */
export function GapsTab({ handbook, inbox }: { handbook: Handbook; inbox: Inbox }) {
  const say = useWords(gapWords);
  const gaps = useOpenGaps();
  const acts = useGapActs(handbook);
  const { inTeam, canEdit } = useHandbookDesk();
  return (
    <Shown stored={gaps}>
      {(open) =>
        open.length === 0 ? (
          <Empty title={say('none')} text={say('noneText')} />
        ) : (
          <section className="dm-column dm-gaps" aria-label={say('title')}>
            <p className="dm-soft">{say('intro')}</p>
            <ol className="dm-gap-list">
              {open.map((gap) => (
                <GapRow key={gap.id} gap={gap} met={say('times', { n: countOf(gap) })}>
                  {inTeam && !canEdit && <SendUp gap={gap} sent={itemsOf(inbox)} onSent={inbox.again} />}
                  <Button icon={<Plus size={14} aria-hidden />} onClick={() => acts.write(gap)}>
                    {say('write')}
                  </Button>
                  <Button look="quiet" onClick={() => void acts.dismiss(gap)}>
                    {say('dismiss')}
                  </Button>
                </GapRow>
              ))}
            </ol>
          </section>
        )
      }
    </Shown>
  );
}

function useGapActs(handbook: Handbook) {
  const say = useWords(gapWords);
  const desk = useHandbookDesk();
  const tell = useTell();
  const attempt = useAttempt();
  const { send } = useTools();
  const setDismissed = (id: string, dismissed: boolean) => attempt(() => send('gaps:dismiss', { id, dismissed }));
  return {
    /** Opens the editor with the buyers' words as examples; nothing is kept before it is saved. */
    write(gap: Gap) {
      const buyerSays = gap.texts.map((text) => text.slice(0, 200)).filter((text) => text !== '');
      const script: Script = {
        id: newId('script'),
        part: 'talk',
        title: '',
        text: '',
        language: handbook.language,
        buyerSays,
      };
      desk.drafts.scripts.put(script);
      goTo({ page: 'handbook', tab: 'scripts', id: script.id });
    },
    async dismiss(gap: Gap) {
      if (!(await setDismissed(gap.id, true))) return;
      const undo = { label: say('undo'), run: () => void setDismissed(gap.id, false) };
      tell('done', say('dismissed', { text: gap.texts[0] ?? '' }), undo);
    },
  };
}
