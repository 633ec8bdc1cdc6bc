import { useMemo, useState } from 'react';
import { Button } from '@/components/shared/button';
import { useWords } from '@/components/shared/language';
import type { Handbook } from '@/utils/handbook/schema';
import { additionsFrom, withAdditions, type Addition } from '@/utils/handbook/starter-additions';
import { commonWords } from '@/utils/i18n/desk';
import { starterWords } from '@/utils/i18n/desk-handbook';
import { useStored } from '../../data/use-stored';
import { useTools } from '../../tools';
import { Sheet } from '../../ui/sheet';
import { Shown } from '../../ui/state-line';
import { AdditionGroup } from './addition-group';

type Props = { current: Handbook; onAdd: (next: Handbook, n: number) => void; onClose: () => void };

/** What the starter of this release has beyond the handbook in use, to be ticked and added. */
export function StarterSheet({ current, onAdd, onClose }: Props) {
  const say = useWords(starterWords);
  const sayCommon = useWords(commonWords);
  const { send } = useTools();
  const { language } = current;
  const starter = useStored(() => send('handbook:starter', { language }), [send, language]);
  const [additions, setAdditions] = useState<readonly Addition[]>([]);
  const add = () => {
    if (starter.state === 'ready') onAdd(withAdditions(current, starter.value, additions), additions.length);
  };
  const actions = (
    <>
      <span className="dm-soft">{additions.length === 0 ? '' : say('undoHint')}</span>
      <Button onClick={onClose}>{sayCommon('cancel')}</Button>
      <Button look="primary" disabled={additions.length === 0} onClick={add}>
        {say('add', { n: additions.length })}
      </Button>
    </>
  );
  return (
    <Sheet title={say('title')} wide onClose={onClose} actions={actions}>
      <Shown stored={starter}>
        {(value) => <Groups starter={value} current={current} chosen={additions} onChoose={setAdditions} />}
      </Shown>
    </Sheet>
  );
}

type GroupsProps = {
  starter: Handbook;
  current: Handbook;
  chosen: readonly Addition[];
  onChoose: (chosen: readonly Addition[]) => void;
};

function Groups({ starter, current, chosen, onChoose }: GroupsProps) {
  const say = useWords(starterWords);
  const offered = useMemo(() => additionsFrom(starter, current), [starter, current]);
  const groups = [...new Set(offered.map(groupOf))];
  if (groups.length === 0) return <p>{say('none')}</p>;
  return (
    <>
      <p className="dm-soft">{say('intro')}</p>
      {groups.map((group) => {
        const within = (one: Addition) => groupOf(one) === group;
        return (
          <AdditionGroup
            key={group}
            offered={offered.filter(within)}
            starter={starter}
            current={current}
            chosen={new Set(chosen.filter(within).map(({ id }) => id))}
            onChoose={(ids) =>
              onChoose(offered.filter((one) => (within(one) ? ids.has(one.id) : chosen.includes(one))))
            }
          />
        );
      })}
    </>
  );
}

const groupOf = ({ section, differs }: Addition): string => `${section} ${differs ? 'differs' : 'lacks'}`;
