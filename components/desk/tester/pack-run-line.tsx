import { CircleAlert, CircleCheck } from 'lucide-react';
import { useWords } from '@/components/shared/language';
import type { Handbook } from '@/utils/handbook/schema';
import { testerWords } from '@/utils/i18n/desk-phrasing';
import { showCount } from '../data/show';
import { hashOf } from '../routes';
import { usePackRun, type WrongExample } from './pack-run';
import { changeTester } from './tester-store';

const SHOWN = 5;

/** All examples of all rules, tried again after each change: what comes out otherwise now. */
export function PackRunLine({ handbook }: { handbook: Handbook }) {
  const say = useWords(testerWords);
  const run = usePackRun(handbook.phraseRules);
  if (run === null) return <p className="dm-soft">{say('packRunning')}</p>;
  const { examples, wrong, newlyWrong, putRight } = run;
  const shown = newlyWrong.length > 0 ? newlyWrong : wrong;
  return (
    <section className="dm-lint" aria-label={say('pack')} role="status">
      {wrong.length === 0 ? (
        <p className="dm-tone-calm">
          <CircleCheck size={14} aria-hidden /> {say('packGood', { n: showCount(examples) })}
        </p>
      ) : (
        <p className="dm-tone-soon">
          <CircleAlert size={14} aria-hidden /> {say('packWrong', { n: wrong.length, all: showCount(examples) })}
        </p>
      )}
      {newlyWrong.length + putRight > 0 && (
        <p className="dm-soft">{say('packChanged', { wrong: newlyWrong.length, right: putRight })}</p>
      )}
      {shown.slice(0, SHOWN).map((each) => (
        <WrongLine key={`${each.ruleId}:${each.side}:${each.text}`} wrong={each} />
      ))}
    </section>
  );
}

function WrongLine({ wrong: { ruleId, side, text } }: { wrong: WrongExample }) {
  const say = useWords(testerWords);
  return (
    <p className="dm-tone-late">
      <a
        className="dm-link"
        href={hashOf({ page: 'handbook', tab: 'rules', id: ruleId })}
        onClick={() => changeTester({ away: true })}
      >
        {say(side, { text })}
      </a>
    </p>
  );
}
