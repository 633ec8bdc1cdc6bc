import { useWords } from '@/components/shared/language';
import type { Script } from '@/utils/handbook/schema';
import { scriptFieldWords } from '@/utils/i18n/library';
import { inboxWords } from '@/utils/i18n/team-learning';
import { readKept } from '@/utils/storage/kept';
import type { InboxState } from '@/utils/sync/inbox';
import { useMembership } from '../../data/use-desk-data';
import { useStored, valueOr } from '../../data/use-stored';
import { itemsOf, useInbox } from '../../inbox/use-inbox';
import { useWhy } from '../../team/use-hub';
import { useTools } from '../../tools';
import { Field } from '../../ui/field';
import { Toggle } from '../../ui/toggle';
import { without } from '../without';

type Props = { draft: Script; onChange: (draft: Script) => void };

const STATE_WORDS = { open: 'offerSent', taken: 'offerTaken', dismissed: 'offerDismissed' } as const satisfies Record<
  InboxState,
  string
>;

/** Offers a personal script to the team: through the hub in a team, else by a mark that an export goes by. */
export function OfferToggle({ draft, onChange }: Props) {
  const say = useWords(scriptFieldWords);
  const sayInbox = useWords(inboxWords);
  const inTeam = valueOr(useMembership(), null) !== null;
  return (
    <Field label={say('offer')} hint={inTeam ? sayInbox('offerHint') : say('offerHint')}>
      {() => (
        <div className="dm-acts">
          <Toggle
            label={say('offer')}
            on={draft.offered === true}
            onChange={(on) => onChange(on ? { ...draft, offered: true } : without(draft, 'offered'))}
          />
          {inTeam && draft.offered === true && <OfferState scriptId={draft.id} />}
        </div>
      )}
    </Field>
  );
}

/** How far an offered script came. */
function OfferState({ scriptId }: { scriptId: string }) {
  const say = useWords(inboxWords);
  const why = useWhy();
  const { db } = useTools();
  const offer = valueOr(
    useStored(async () => (await readKept(db, 'offers'))?.[scriptId] ?? null, [db, scriptId]),
    null,
  );
  const sent = itemsOf(useInbox()).find(({ item }) => item.kind === 'script' && item.script.id === scriptId);
  const text = (): string => {
    if (offer === null) return say('offerWaits');
    if (offer.refusal !== undefined) return say('offerRefused', { why: why({ ok: false, refusal: offer.refusal }) });
    return say(STATE_WORDS[sent?.state ?? 'open']);
  };
  return (
    <span className="dm-soft" role="status">
      {text()}
    </span>
  );
}
