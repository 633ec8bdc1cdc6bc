import { useLanguage, useWords } from '@/components/shared/language';
import { profiles } from '@/utils/consoles/registry';
import type { PhraseRule } from '@/utils/handbook/schema';
import { testerWords } from '@/utils/i18n/desk-phrasing';
import { partWords } from '@/utils/i18n/desk-terms';
import type { Explanation } from '@/utils/phrasing/explain';
import { ruleTitle } from '../handbook/rules/rule-patterns';
import { changedParts } from './changed-parts';
import type { TrialPlace } from './tester-store';

type Props = { text: string; told: Explanation; rules: readonly PhraseRule[]; place: TrialPlace };

/** The steps of the check: how the text is read, which words of rules stand in it, and where it is thought to be. */
export function TrialSteps({ text, told, rules, place }: Props) {
  return (
    <>
      <Views text={text} told={told} />
      <Words told={told} rules={rules} />
      <Here told={told} rules={rules} place={place} />
    </>
  );
}

function Views({ text, told }: Pick<Props, 'text' | 'told'>) {
  const say = useWords(testerWords);
  const before = new Map(told.views.map((view, index) => [view.kind, told.views[index - 1]?.text ?? text]));
  return (
    <section>
      <h2 className="dm-small-title">{say('views')}</h2>
      <table className="dm-table dm-table-bare">
        <tbody>
          {told.views.map((view) => (
            <tr key={view.kind}>
              <th scope="row">{say(`view_${view.kind}`)}</th>
              <td className="dm-view">
                {view.kind === 'sound' || view.kind === 'digits'
                  ? view.text
                  : changedParts(before.get(view.kind) ?? text, view.text).map((part, index) =>
                      part.changed ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>,
                    )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const MOST_WORDS = 30;

/** Words of rules that stand in the text; one word may serve many rules. */
function Words({ told }: Pick<Props, 'told' | 'rules'>) {
  const say = useWords(testerWords);
  const seen = new Map<
    string,
    { found: string; word: string; by: string; rules: Set<string>; covered: string | undefined }
  >();
  for (const { start, found, word, by, ruleId, coveredBy } of told.words) {
    const key = JSON.stringify([start, found, word, by]);
    const known = seen.get(key) ?? { found, word, by: say(`by_${by}`), rules: new Set<string>(), covered: undefined };
    known.rules.add(ruleId);
    known.covered ??= coveredBy?.found;
    seen.set(key, known);
  }
  if (seen.size === 0) return null;
  return (
    <details className="dm-words" open={[...seen.values()].some(({ covered }) => covered !== undefined)}>
      <summary className="dm-small-title">{say('wordCount', { n: seen.size })}</summary>
      <table className="dm-table dm-table-bare">
        <thead>
          <tr>
            <th scope="col">{say('wordFound')}</th>
            <th scope="col">{say('wordOfRule')}</th>
            <th scope="col">{say('wordBy')}</th>
            <th scope="col" className="dm-number">
              {say('wordRules')}
            </th>
          </tr>
        </thead>
        <tbody>
          {[...seen].slice(0, MOST_WORDS).map(([key, each]) => (
            <tr key={key}>
              <td>
                {each.found}
                {each.covered !== undefined && (
                  <span className="dm-soft"> {say('saved_covering', { word: each.covered })}</span>
                )}
              </td>
              <td>{each.word}</td>
              <td>{each.by}</td>
              <td className="dm-number" title={[...each.rules].join(' ')}>
                {each.rules.size}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** What was told of the place, and the rules that do not hold there. */
function Here({ told, rules, place }: Pick<Props, 'told' | 'rules' | 'place'>) {
  const say = useWords(testerWords);
  const sayPart = useWords(partWords);
  const language = useLanguage();
  const console = profiles.find(({ id }) => id === place.consoleId);
  const parts = [
    say('console') + say('colon') + (console ? console.name[language] : say('anyConsole')),
    say('language') + say('colon') + say(place.language),
    say('stage') + say('colon') + (place.stage === '' ? say('anyStage') : sayPart(place.stage)),
    say('facts') + say('colon') + say(place.facts ? 'told' : 'notTold'),
  ];
  const away = [...new Set(told.words.filter(({ inScope }) => !inScope).map(({ ruleId }) => ruleId))];
  const named = away.flatMap((id) => rules.find((rule) => rule.id === id) ?? []);
  return (
    <section>
      <h2 className="dm-small-title">{say('here')}</h2>
      <p className="dm-soft">{parts.join(' · ')}</p>
      {named.length > 0 && (
        <p className="dm-soft">
          {say('outOfScope', {
            names: named
              .slice(0, 6)
              .map((rule) => ruleTitle(rule, rule.reason))
              .join(say('comma')),
          })}
        </p>
      )}
    </section>
  );
}
