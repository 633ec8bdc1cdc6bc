import { Tabs } from '@/components/shared/tabs';
import { useWords } from '@/components/shared/language';
import type { Handbook } from '@/utils/handbook/schema';
import { handbookPageWords } from '@/utils/i18n/desk-handbook';
import { HANDBOOK_TABS, type HandbookTab, type Route } from '../routes';
import { goTo } from '../use-route';
import { PageFrame } from '../ui/page';
import { Empty, Shown } from '../ui/state-line';
import { FactsTab } from './facts/facts-tab';
import { GapsTab } from '../gaps/gaps-tab';
import { useOpenGaps } from '../gaps/use-gaps';
import { InboxTab } from '../inbox/inbox-tab';
import { useInbox } from '../inbox/use-inbox';
import { valueOr } from '../data/use-stored';
import { useHandbookDesk } from './handbook-desk';
import { PlaybooksTab } from './playbooks/playbooks-tab';
import { RulesTab } from './rules/rules-tab';
import { ScriptsTab } from './scripts/scripts-tab';
import { TargetsTab } from './targets/targets-tab';
import { TemplatesTab } from './templates/templates-tab';
import { FileActs, FileSheet, type FileActing, useFileActs } from './file-acts';
import { VersionBar } from './version-bar';

/** The team's standard, part by part. */
export function HandbookPage({ route }: { route: Route }) {
  const say = useWords(handbookPageWords);
  const desk = useHandbookDesk();
  const stored = valueOr(desk.handbook, null);
  const acts = useFileActs(stored);
  return (
    <PageFrame title={say('title')} intro={desk.canEdit ? undefined : say('readOnly')} fill>
      <Shown stored={desk.handbook}>
        {(handbook) =>
          handbook === null ? (
            <Empty title={say('missing')} text={say('missingText')}>
              <FileActs handbook={null} acts={acts} />
            </Empty>
          ) : (
            <Opened handbook={handbook} acts={acts} tab={route.tab ?? 'scripts'} chosenId={route.id} />
          )
        }
      </Shown>
      <FileSheet handbook={stored} acts={acts} />
    </PageFrame>
  );
}

type OpenedProps = { handbook: Handbook; acts: FileActing; tab: HandbookTab; chosenId: string | undefined };

function Opened({ handbook, acts, tab, chosenId }: OpenedProps) {
  const say = useWords(handbookPageWords);
  const desk = useHandbookDesk();
  const inbox = useInbox();
  const counts = {
    gaps: valueOr(useOpenGaps(), []).length,
    inbox: inbox.answer.state === 'ready' ? inbox.answer.value.length : '—',
  };
  // What agents send up is the lead's to settle.
  const tabs = HANDBOOK_TABS.filter((each) => each !== 'inbox' || (desk.inTeam && desk.canEdit));
  const shown = tabs.includes(tab) ? tab : 'scripts';
  const content: Record<HandbookTab, () => React.ReactNode> = {
    scripts: () => <ScriptsTab handbook={handbook} chosenId={chosenId} />,
    rules: () => <RulesTab handbook={handbook} chosenId={chosenId} />,
    targets: () => <TargetsTab handbook={handbook} />,
    templates: () => <TemplatesTab handbook={handbook} chosenId={chosenId} />,
    playbooks: () => <PlaybooksTab handbook={handbook} chosenId={chosenId} />,
    facts: () => <FactsTab handbook={handbook} />,
    gaps: () => <GapsTab handbook={handbook} inbox={inbox} />,
    inbox: () => <InboxTab handbook={handbook} inbox={inbox} />,
  };
  return (
    <>
      <VersionBar handbook={handbook} acts={acts} />
      <Tabs
        name={say('sections')}
        value={shown}
        items={tabs.map((value) => ({
          value,
          label: `${say(value)} ${countOf(handbook, value, counts)}`,
          content: value === shown ? content[value]() : null,
        }))}
        onChange={(next) => goTo({ page: 'handbook', tab: next })}
      />
    </>
  );
}

function countOf(
  handbook: Handbook,
  tab: HandbookTab,
  more: { gaps: number; inbox: number | string },
): number | string {
  const counts: Record<HandbookTab, number | string> = {
    scripts: handbook.scripts.length,
    rules: handbook.phraseRules.length,
    targets: handbook.clockProfiles.length,
    templates: handbook.noteTemplates.length,
    playbooks: handbook.playbooks.length,
    facts: Object.keys(handbook.shopFacts).length,
    ...more,
  };
  return counts[tab];
}
