import { useState } from 'react';
import { History } from 'lucide-react';
import { Button } from '@/components/shared/button';
import { IconButton } from '@/components/shared/icon-button';
import { useLanguage, useWords } from '@/components/shared/language';
import { canonical } from '@/utils/handbook/diff';
import { fieldChanges, type FieldChange } from '@/utils/handbook/field-changes';
import type { Script } from '@/utils/handbook/schema';
import { bubbles } from '@/utils/handbook/variables';
import { scriptHistoryWords } from '@/utils/i18n/library';
import type { HandbookRow, PersonalVersionRow } from '@/utils/storage/database';
import { showMoment } from '../../data/show';
import { useStored } from '../../data/use-stored';
import { useTools } from '../../tools';
import { Sheet } from '../../ui/sheet';
import { Shown } from '../../ui/state-line';
import { FieldChangeList } from '../field-change-list';

type Props = { script: Script; onRestore: (script: Script) => void };
type Wording = { script: Script; atMs: number; was: 'since' | 'until' };
/**
 * An earlier wording: since when it stood in the handbook, or until when it was the agent's own. `changes`: what the wording after it, or the
 * one of now, says differently.
 */
export type Version = Wording & { changes: FieldChange[] };

/** The script as earlier versions of the handbook and the agent's own held it, each wording once, newest first; what it is now is left out. */
export function versionsOf(
  rows: readonly HandbookRow[],
  own: readonly PersonalVersionRow[],
  { id, ...now }: Script,
): Version[] {
  const ofTeam = rows.flatMap(({ handbook, storedAtMs }): Wording[] => {
    const script = handbook.scripts.find((each) => each.id === id);
    return script ? [{ script, atMs: storedAtMs, was: 'since' }] : [];
  });
  // What is no wording stays as the editor has it.
  const { images, offered } = now;
  const kept = { ...(images && { images }), ...(offered !== undefined && { offered }) };
  const ofOwn = own.map(({ script, untilMs }): Wording => ({
    script: { ...script, ...kept },
    atMs: untilMs,
    was: 'until',
  }));
  const seen = new Set([canonical({ id, ...now })]);
  let after: Script = { id, ...now };
  return [...ofTeam, ...ofOwn]
    .sort((a, b) => b.atMs - a.atMs)
    .flatMap((wording) => {
      const written = canonical(wording.script);
      if (seen.has(written)) return [];
      seen.add(written);
      const changes = fieldChanges(wording.script, after);
      after = wording.script;
      return [{ ...wording, changes }];
    });
}

/** The earlier versions of one script, each to be laid into the editor again. */
export function ScriptHistory(props: Props) {
  const say = useWords(scriptHistoryWords);
  const [open, setOpen] = useState(false);
  return (
    <>
      <IconButton name={say('open')} onClick={() => setOpen(true)}>
        <History size={16} aria-hidden />
      </IconButton>
      {open && <HistorySheet {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function HistorySheet({ script, onRestore, onClose }: Props & { onClose: () => void }) {
  const say = useWords(scriptHistoryWords);
  const language = useLanguage();
  const { db, now } = useTools();
  const stored = useStored(async () => {
    const own = await db.personalVersions.where('scriptId').equals(script.id).toArray();
    return versionsOf(await db.handbooks.toArray(), own, script);
  }, [db, script]);
  return (
    <Sheet
      title={say('title', { name: script.title })}
      wide
      onClose={onClose}
      actions={<span className="dm-soft">{say('hint')}</span>}
    >
      <Shown stored={stored}>
        {(versions) =>
          versions.length === 0 ? (
            <p className="dm-soft">{say('none')}</p>
          ) : (
            <ul className="dm-versions">
              {versions.map((version, index) => (
                <li key={`${version.was} ${version.atMs} ${index}`}>
                  <div>
                    <span className="dm-soft">
                      {say(version.was, { time: showMoment(version.atMs, now(), language) })}
                    </span>
                    <strong>{version.script.title}</strong>
                    {bubbles(version.script.text).map((bubble, place) => (
                      <p key={place} className="dm-bubble">
                        {bubble}
                      </p>
                    ))}
                    <p className="dm-soft dm-small">{say('then')}</p>
                    <FieldChangeList changes={version.changes} />
                  </div>
                  <Button
                    onClick={() => {
                      onRestore(version.script);
                      onClose();
                    }}
                  >
                    {say('restore')}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
    </Sheet>
  );
}
