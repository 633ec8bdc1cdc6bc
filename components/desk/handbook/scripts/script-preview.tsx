import { Fragment, useMemo } from 'react';
import { useComma, useWords } from '@/components/shared/language';
import type { Script } from '@/utils/handbook/schema';
import { placeholdersIn } from '@/utils/handbook/placeholder';
import { bubbles, fillVariables, variableValues } from '@/utils/handbook/variables';
import { scriptPageWords } from '@/utils/i18n/desk-handbook';
import { scriptFieldWords } from '@/utils/i18n/library';
import { useSettings } from '../../data/use-desk-data';
import { useStored, valueOr } from '../../data/use-stored';
import { useTools } from '../../tools';
import { addressOf } from './script-images';

const DEMO_ORDER = '240618-118273645';

/** The reply as a buyer would get it, variables filled for an example buyer, unfilled ones marked. */
export function ScriptPreview({ script, shopFacts }: { script: Script; shopFacts: Readonly<Record<string, string>> }) {
  const say = useWords(scriptPageWords);
  const comma = useComma();
  const settings = useSettings();
  const sayField = useWords(scriptFieldWords);
  const { db, now } = useTools();
  // Names only: what was said in a conversation is not on this device.
  const seen = valueOr(
    useStored(async () => (await db.threads.orderBy('changedAtMs').last()) ?? null, [db]),
    null,
  );
  const values = useMemo(
    () =>
      variableValues({
        buyerName: seen?.buyerName ?? say('demoBuyer'),
        orderNumber: DEMO_ORDER,
        shop: seen && seen.shop !== '' ? seen.shop : say('demoShop'),
        agentNumber: settings?.agentNumber ?? '',
        agentName: settings?.agentName ?? '',
        hour: new Date(now()).getHours(),
        language: script.language,
        shopFacts,
      }),
    [say, seen, settings, now, script.language, shopFacts],
  );
  const filled = bubbles(script.text).map((bubble) => fillVariables(bubble, values));
  const forms = placeholdersIn(script.text).filter(({ form }) => form !== undefined);
  const asked = new Set(forms.map(({ name }) => name));
  const missing = [...new Set(filled.flatMap((bubble) => bubble.missing))].filter((name) => !asked.has(name));
  return (
    <section className="dm-preview" aria-label={say('preview')}>
      <h3>
        {say('preview')}{' '}
        <span className="dm-soft">{seen ? sayField('lastSeen', { name: seen.buyerName }) : sayField('sample')}</span>
      </h3>
      {filled.map((bubble, index) => (
        <p key={index} className="dm-bubble">
          <Marked text={bubble.text} missing={bubble.missing} />
        </p>
      ))}
      {script.images?.map((image, index) => (
        <p key={index} className="dm-bubble">
          <img className="dm-preview-image" src={addressOf(image)} alt={image.name} />
        </p>
      ))}
      {forms.length > 0 && (
        <p className="dm-soft">
          {sayField('asksOnInsert', {
            names: forms.map(({ name, choices }) => (choices ? `${name} (${choices.join(' / ')})` : name)).join(comma),
          })}
        </p>
      )}
      {missing.length > 0 && <p className="dm-tone-soon">{say('missingVariables', { names: missing.join(comma) })}</p>}
    </section>
  );
}

function Marked({ text, missing }: { text: string; missing: readonly string[] }) {
  const pieces = text.split(/(\{[^{}\n]{1,200}\})/);
  return pieces.map((piece, index) => {
    const unfilled = missing.includes(piece.slice(1, -1).trim()) && piece.startsWith('{');
    return unfilled ? <mark key={index}>{piece}</mark> : <Fragment key={index}>{piece}</Fragment>;
  });
}
