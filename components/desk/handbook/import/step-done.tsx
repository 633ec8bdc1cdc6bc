import { Download } from 'lucide-react';
import { Button } from '@/components/shared/button';
import { useLanguage, useWords } from '@/components/shared/language';
import { importReport } from '@/utils/exchange/report';
import type { ImportPlan } from '@/utils/exchange/plan';
import type { Skipped } from '@/utils/exchange/types';
import { scriptImportWords, skipWords } from '@/utils/i18n/import';
import { saveFile } from '../../data/save-file';
import { localDay, showCount } from '../../data/show';
import { Figure } from '../../ui/page';
import { useTools } from '../../tools';

/** What came in, what did not and why; the whole list as a file. */
export function StepDone({ plan, undone }: { plan: ImportPlan; undone: boolean }) {
  const say = useWords(scriptImportWords);
  const saySkip = useWords(skipWords);
  const language = useLanguage();
  const { now } = useTools();
  const reasons = new Map<Skipped['why'], number>();
  for (const { why } of plan.skipped) reasons.set(why, (reasons.get(why) ?? 0) + 1);
  const told = plan.skipped.length + plan.cut.length + plan.alike.length > 0;
  return (
    <>
      <h3 role="status">{say(undone ? 'undone' : 'done')}</h3>
      <dl className="dm-figures">
        <Figure name={say('added')} value={showCount(plan.added.length)} />
        <Figure name={say('replaced')} value={showCount(plan.replaced.length)} />
        <Figure name={say('skipped')} value={showCount(plan.skipped.length)} />
        {plan.cut.length > 0 && <Figure name={say('shortened')} value={showCount(plan.cut.length)} />}
        {plan.alike.length > 0 && <Figure name={say('keptAlike')} value={showCount(plan.alike.length)} />}
      </dl>
      {!told && <p className="dm-soft">{say('noneSkipped')}</p>}
      {reasons.size > 0 && (
        <table className="dm-table">
          <thead>
            <tr>
              <th scope="col">{say('why')}</th>
              <th scope="col" className="dm-number">
                {say('count')}
              </th>
            </tr>
          </thead>
          <tbody>
            {[...reasons].map(([why, n]) => (
              <tr key={why}>
                <th scope="row">{saySkip(why)}</th>
                <td className="dm-number">{showCount(n)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {told && (
        <Button
          icon={<Download size={14} aria-hidden />}
          onClick={() =>
            saveFile(say('reportFile', { date: localDay(now()) }), importReport(plan, language), 'text/csv')
          }
        >
          {say('report')}
        </Button>
      )}
    </>
  );
}
