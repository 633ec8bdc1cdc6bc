import { useDeferredValue, useMemo, useState } from 'react';
import { CircleCheck } from 'lucide-react';
import { useWords } from '@/components/shared/language';
import type { Handbook } from '@/utils/handbook/schema';
import { testerWords } from '@/utils/i18n/desk-phrasing';
import { severityWords } from '@/utils/i18n/shared';
import type { ExplainedFinding, Explanation } from '@/utils/phrasing/explain';
import { useExplainer } from '../phrasing/use-checker';
import { TextField } from '../ui/field';
import { FindingCard } from './finding-card';
import { MarkedText } from './marked-text';
import { PackRunLine } from './pack-run-line';
import { contextOf } from './place';
import { changeTester, useTester } from './tester-store';
import { TrialSteps } from './trial-steps';
import { useAddExample } from './use-examples';

/** Longer texts are cut here; a file takes more. */
const LONGEST = 20_000;

/** One text, judged as one types. */
export function TextTrial({ handbook }: { handbook: Handbook }) {
  const say = useWords(testerWords);
  const { text, place } = useTester();
  const explainer = useExplainer(handbook.phraseRules);
  const settled = useDeferredValue(text);
  const told = useMemo(
    () => (settled.trim() === '' ? null : (explainer?.explain(settled, contextOf(place, handbook)) ?? null)),
    [explainer, settled, place, handbook],
  );
  const [chosen, setChosen] = useState(0);
  const add = useAddExample(handbook);
  const findings = useMemo(() => ordered(told?.findings ?? []), [told]);
  const current = findings[Math.min(chosen, findings.length - 1)];
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing || !current) return;
    event.preventDefault();
    void add(current.ruleId, text, event.shiftKey ? 'keeps' : 'breaks');
  };
  return (
    <div className="dm-trial dm-pad" onKeyDown={onKeyDown}>
      <div className="dm-column">
        <TextField
          label={say('text')}
          hint={say('textHint')}
          rows={5}
          value={text}
          onChange={(typed) => changeTester({ text: typed.slice(0, LONGEST) })}
        />
        {told && <Verdict text={settled} told={told} />}
        {told && <TrialSteps text={settled} told={told} rules={handbook.phraseRules} place={place} />}
      </div>
      <div className="dm-column">
        <Findings
          findings={findings}
          handbook={handbook}
          chosen={current}
          onChoose={(finding) => setChosen(findings.indexOf(finding))}
          onExample={(finding, side) => void add(finding.ruleId, text, side)}
        />
        <PackRunLine handbook={handbook} />
      </div>
    </div>
  );
}

/** The text with its findings marked, and in a word what would happen to it. */
function Verdict({ text, told: { flags } }: { text: string; told: Explanation }) {
  const say = useWords(testerWords);
  const saySeverity = useWords(severityWords);
  const worst = (['block', 'warn', 'hint'] as const).find((severity) =>
    flags.some((flag) => flag.severity === severity),
  );
  return (
    <section className="dm-verdict" aria-label={say('verdict')} role="status">
      <p className={worst === undefined ? 'dm-tone-calm' : worst === 'block' ? 'dm-tone-late' : 'dm-tone-soon'}>
        {worst === undefined && <CircleCheck size={14} aria-hidden />}
        <strong>{worst === undefined ? say('clean') : saySeverity(worst)}</strong>
        {worst !== undefined && <span className="dm-soft"> {say('found', { n: flags.length })}</span>}
      </p>
      <p className="dm-marked">
        <MarkedText text={text} flags={flags} />
      </p>
    </section>
  );
}

type FindingsProps = {
  findings: readonly ExplainedFinding[];
  handbook: Handbook;
  chosen: ExplainedFinding | undefined;
  onChoose: (finding: ExplainedFinding) => void;
  onExample: (finding: ExplainedFinding, side: 'breaks' | 'keeps') => void;
};

function Findings({ findings, handbook, chosen, onChoose, onExample }: FindingsProps) {
  const say = useWords(testerWords);
  const [outranked, others] = [findings.filter(isOutranked), findings.filter((each) => !isOutranked(each))];
  if (findings.length === 0) return <p className="dm-soft dm-pad">{say('nothingMatched')}</p>;
  const cardOf = (finding: ExplainedFinding, index: number) => (
    <FindingCard
      key={`${finding.ruleId}:${finding.start}:${finding.outcome}:${index}`}
      finding={finding}
      rule={handbook.phraseRules.find(({ id }) => id === finding.ruleId)}
      chosen={finding === chosen}
      onChoose={() => onChoose(finding)}
      onExample={(side) => onExample(finding, side)}
    />
  );
  return (
    <>
      <ul className="dm-findings" aria-label={say('rules')}>
        {others.map(cardOf)}
      </ul>
      {outranked.length > 0 && (
        <details className="dm-outranked">
          <summary>{say('outrankedCount', { n: outranked.length })}</summary>
          <ul className="dm-findings">{outranked.map(cardOf)}</ul>
        </details>
      )}
    </>
  );
}

const isOutranked = ({ outcome }: ExplainedFinding): boolean => outcome === 'outranked';

/** What the rules made of a text, flagged first, then what exceptions let pass, then what yields to graver ones; each said once. */
function ordered(findings: readonly ExplainedFinding[]): ExplainedFinding[] {
  const rank = { flagged: 0, saved: 1, outranked: 2 } as const;
  const once = new Map(findings.map((each) => [`${each.ruleId}|${each.outcome}|${each.found}|${each.start}`, each]));
  return [...once.values()].sort((left, right) => rank[left.outcome] - rank[right.outcome]);
}
