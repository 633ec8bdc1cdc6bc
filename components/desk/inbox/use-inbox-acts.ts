import { useWords } from '@/components/shared/language';
import { upsertItem } from '@/utils/handbook/edit';
import type { Handbook, Script } from '@/utils/handbook/schema';
import { handbookPageWords } from '@/utils/i18n/desk-handbook';
import { inboxWords } from '@/utils/i18n/team-learning';
import type { TeamGap } from '@/utils/learning/team-gaps';
import { idOfItem, type InboxState, type SentItem } from '@/utils/sync/inbox';
import { useHandbookDesk } from '../handbook/handbook-desk';
import { without } from '../handbook/without';
import { useTell } from '../notices';
import { useWhy } from '../team/use-hub';
import { useTools } from '../tools';
import { goTo } from '../use-route';

type Offered = { sent: SentItem; script: Script };

/** What a lead does with what the team sent up. `again` reads the list anew. */
export function useInboxActs(handbook: Handbook, again: () => void) {
  const say = useWords(inboxWords);
  const sayPage = useWords(handbookPageWords);
  const desk = useHandbookDesk();
  const tell = useTell();
  const why = useWhy();
  const { send } = useTools();

  const settle = async (sent: readonly SentItem[], state: InboxState): Promise<boolean> => {
    const items = sent.map(({ item, agentId }) => ({ kind: item.kind, id: idOfItem(item), agentId }));
    const answer = await send('inbox:settle', { items, state }).catch((error: unknown) => error);
    const failed = (answer as { ok?: boolean }).ok !== true; // a failure of any kind has words in `why`
    if (failed) tell('problem', why(answer));
    again();
    return !failed;
  };

  return {
    settle,
    /** Opens the editor with the buyers' words as examples, under an id by which the saved script is known again. */
    write(gap: TeamGap) {
      const draft = desk.drafts.scripts.get(gap.id);
      const script: Script = draft ?? {
        id: gap.id,
        part: 'talk',
        title: '',
        text: '',
        language: handbook.language,
        buyerSays: gap.texts.map((text) => text.slice(0, 200)),
      };
      desk.drafts.scripts.put(script);
      goTo({ page: 'handbook', tab: 'scripts', id: script.id });
    },
    async dismiss(sent: readonly SentItem[], text: string) {
      if (!(await settle(sent, 'dismissed'))) return;
      tell('done', say('dismissed', { text }), { label: say('undo'), run: () => void settle(sent, 'open') });
    },
    async take({ sent, script }: Offered) {
      const whole = sent.images === 0 ? { ok: true as const, value: script } : await fetchWhole(sent, script.id);
      if (!whole.ok) {
        tell('problem', why(whole));
        return;
      }
      const clean = without(whole.value, 'offered');
      const what = sayPage('did_script', { name: clean.title });
      if (!(await desk.commit(upsertItem(handbook, 'scripts', clean, desk.stamp()), what))) return;
      const settled = await settle([sent], 'taken');
      if (!settled) return;
      const back = async (): Promise<void> => {
        await desk.commit(handbook, what);
        await settle([sent], 'open');
      };
      tell('done', say('taken', { title: clean.title }), { label: say('undo'), run: () => void back() });
    },
  };

  function fetchWhole({ agentId }: SentItem, scriptId: string) {
    return send('inbox:script', { agentId, scriptId });
  }
}
