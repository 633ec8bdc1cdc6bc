import { Tabs } from '@/components/shared/tabs';
import { useWords } from '@/components/shared/language';
import type { Handbook } from '@/utils/handbook/schema';
import { testerWords } from '@/utils/i18n/desk-phrasing';
import { useHandbookDesk } from '../handbook/handbook-desk';
import { PageFrame } from '../ui/page';
import { Empty, Shown } from '../ui/state-line';
import { FileTrial } from './file-trial';
import { PlaceFields } from './place-fields';
import { changeTester, useTester } from './tester-store';
import { TextTrial } from './text-trial';

/** Trying the wording check: on a text as one types, or on a file of many lines; each step shown, each rule one click away. */
export function TesterPage() {
  const say = useWords(testerWords);
  const desk = useHandbookDesk();
  return (
    <PageFrame title={say('title')} intro={say('intro')}>
      <Shown stored={desk.handbook}>
        {(handbook) => (handbook === null ? <Empty title={say('noRules')} /> : <Trial handbook={handbook} />)}
      </Shown>
    </PageFrame>
  );
}

function Trial({ handbook }: { handbook: Handbook }) {
  const say = useWords(testerWords);
  const { mode } = useTester();
  return (
    <div className="dm-stack">
      <PlaceFields />
      <Tabs
        name={say('title')}
        value={mode}
        items={[
          { value: 'text', label: say('oneText'), content: mode === 'text' ? <TextTrial handbook={handbook} /> : null },
          {
            value: 'file',
            label: say('manyLines'),
            content: mode === 'file' ? <FileTrial handbook={handbook} /> : null,
          },
        ]}
        onChange={(next) => changeTester({ mode: next })}
      />
    </div>
  );
}
