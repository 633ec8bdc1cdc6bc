import { BookPlus } from 'lucide-react';
import { Button } from '@/components/shared/button';
import { useWords } from '@/components/shared/language';
import { canonical } from '@/utils/handbook/diff';
import { fieldChanges } from '@/utils/handbook/field-changes';
import type { Script } from '@/utils/handbook/schema';
import { bubbles } from '@/utils/handbook/variables';
import { inboxWords } from '@/utils/i18n/team-learning';
import type { SentItem } from '@/utils/sync/inbox';
import { localDay } from '../data/show';
import { FieldChangeList } from '../handbook/field-change-list';
import { without } from '../handbook/without';

export type Offered = { sent: SentItem; script: Script };

/** The scripts among what was sent, the newest first. */
export function offeredOf(items: readonly SentItem[]): Offered[] {
  return items.flatMap((sent) => (sent.item.kind === 'script' ? [{ sent, script: sent.item.script }] : []));
}

type Props = {
  offered: Offered;
  /** The handbook's script of the same id: the offer is a change of it. */
  present: Script | undefined;
  onTake: () => void;
  onDismiss: () => void;
};

/** A personal script that an agent offers to the team, with what it would take the place of. */
export function OfferedScript({ offered: { sent, script }, present, onTake, onDismiss }: Props) {
  const say = useWords(inboxWords);
  const isChange = present !== undefined && canonical(present) !== canonical(without(script, 'offered'));
  return (
    <li className="dm-card dm-gap">
      <div className="dm-gap-said">
        <p className="dm-gap-head">
          <strong>{script.title}</strong>
        </p>
        {bubbles(script.text).map((bubble, place) => (
          <p key={place} className="dm-bubble">
            {bubble}
          </p>
        ))}
        {isChange && (
          <>
            <p className="dm-soft">{say('replaces', { title: present.title })}</p>
            <FieldChangeList changes={fieldChanges(present, without(script, 'offered'))} />
          </>
        )}
        <p className="dm-soft">
          {[
            say('by', { names: sent.agentName }),
            localDay(Date.parse(sent.givenAt)),
            ...(sent.images > 0 ? [say('images', { n: sent.images })] : []),
            ...(script.why ? [script.why] : []),
          ].join(' · ')}
        </p>
      </div>
      <div className="dm-acts">
        <Button icon={<BookPlus size={14} aria-hidden />} onClick={onTake}>
          {say('take')}
        </Button>
        <Button look="quiet" onClick={onDismiss}>
          {say('dismissScript')}
        </Button>
      </div>
    </li>
  );
}
