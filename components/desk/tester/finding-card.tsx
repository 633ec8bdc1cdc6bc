import { Pencil } from 'lucide-react';
import { Badge } from '@/components/shared/badge';
import { Button } from '@/components/shared/button';
import { useWords } from '@/components/shared/language';
import type { PhraseRule } from '@/utils/handbook/schema';
import { testerWords } from '@/utils/i18n/desk-phrasing';
import { flagCategoryWords, severityWords } from '@/utils/i18n/shared';
import type { ExplainedFinding } from '@/utils/phrasing/explain';
import { ruleTitle } from '../handbook/rules/rule-patterns';
import { hashOf } from '../routes';
import { changeTester } from './tester-store';

const TONES = { hint: 'soft', warn: 'soon', block: 'late' } as const;

type Props = {
  finding: ExplainedFinding;
  rule: PhraseRule | undefined;
  chosen: boolean;
  onChoose: () => void;
  onExample: (side: 'breaks' | 'keeps') => void;
};

/** What one rule made of the text: flagged, saved by an exception, or outranked; with the way to the rule and into its examples. */
export function FindingCard({ finding, rule, chosen, onChoose, onExample }: Props) {
  const say = useWords(testerWords);
  const saySeverity = useWords(severityWords);
  const sayCategory = useWords(flagCategoryWords);
  if (!rule) return null;
  const { outcome } = finding;
  const severity = finding.softened ? 'hint' : rule.severity;
  return (
    <li className="dm-finding-card" data-outcome={outcome} data-chosen={chosen || undefined} onFocus={onChoose}>
      <p className="dm-list-line">
        {outcome === 'flagged' ? (
          <Badge tone={TONES[severity]}>{saySeverity(severity)}</Badge>
        ) : (
          <Badge>{say(outcome)}</Badge>
        )}
        <strong>{finding.found}</strong>
        <span className="dm-soft">{sayCategory(rule.category)}</span>
      </p>
      <p>{rule.reason}</p>
      {finding.evidence !== undefined && finding.evidence.length > 0 && (
        <p className="dm-soft">
          {say('evidence', { words: finding.evidence.map(({ found }) => `“${found}”`).join(' ') })}
        </p>
      )}
      {finding.softened && <p className="dm-tone-calm">{say('softened', { severity: saySeverity(rule.severity) })}</p>}
      {outcome === 'saved' && <SavedBy finding={finding} />}
      {outcome === 'flagged' && rule.replacement !== undefined && (
        <p className="dm-soft">
          {rule.replacement === '' ? say('leaveOut') : say('instead', { text: rule.replacement })}
        </p>
      )}
      <div className="dm-line-acts">
        <a
          className="dm-link"
          href={hashOf({ page: 'handbook', tab: 'rules', id: rule.id })}
          onClick={() => changeTester({ away: true })}
          title={rule.id}
        >
          <Pencil size={14} aria-hidden /> {say('editRule', { name: ruleTitle(rule, rule.reason) })}
        </a>
      </div>
      <div className="dm-line-acts">
        <Button
          {...(chosen && { shortcut: 'Ctrl+⏎', 'aria-keyshortcuts': 'Control+Enter' })}
          onClick={() => onExample('breaks')}
        >
          {say('mustFlag')}
        </Button>
        <Button
          {...(chosen && { shortcut: 'Ctrl+Shift+⏎', 'aria-keyshortcuts': 'Control+Shift+Enter' })}
          onClick={() => onExample('keeps')}
        >
          {say('mustNotFlag')}
        </Button>
      </div>
    </li>
  );
}

function SavedBy({ finding: { saved } }: { finding: ExplainedFinding }) {
  const say = useWords(testerWords);
  if (!saved) return null;
  const word = saved.place?.found ?? saved.word ?? '';
  return <p className="dm-tone-calm">{say(`saved_${saved.by}`, { word })}</p>;
}
