import {
  Activity,
  ArrowRightLeft,
  BookOpen,
  ClipboardList,
  MonitorCheck,
  Settings as SettingsIcon,
  Sigma,
  SpellCheck,
  Users,
  type LucideIcon,
} from 'lucide-react';
import { useWords } from '@/components/shared/language';
import { frameWords } from '@/utils/i18n/desk';
import { hashOf, PAGES, type Page } from '../routes';

const ICONS: Record<Page, LucideIcon> = {
  today: Activity,
  handbook: BookOpen,
  tester: SpellCheck,
  tallies: Sigma,
  notes: ClipboardList,
  handover: ArrowRightLeft,
  consoles: MonitorCheck,
  team: Users,
  settings: SettingsIcon,
};

/** The pages, by what people do. `counts` stand beside a page that has something open. */
export function Navigation({ page, counts }: { page: Page; counts: Partial<Record<Page, number>> }) {
  const say = useWords(frameWords);
  return (
    <nav className="dm-nav" aria-label={say('navigation')}>
      <p className="dm-brand">{say('product')}</p>
      <ul>
        {PAGES.map((name) => {
          const Icon = ICONS[name];
          const count = counts[name] ?? 0;
          return (
            <li key={name}>
              <a
                href={hashOf(name === 'handbook' ? { page: name, tab: 'scripts' } : { page: name })}
                aria-current={name === page ? 'page' : undefined}
              >
                <Icon size={16} aria-hidden />
                <span>{say(name)}</span>
                {count > 0 && <span className="dm-nav-count">{count}</span>}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
