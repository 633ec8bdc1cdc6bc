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
import type { HandbookRow } from '@/utils/storage/database';
import { showMoment } from '../../data/show';
import { useStored } from '../../data/use-stored';
import { useTools } from '../../tools';
import { Sheet } from '../../ui/sheet';
import { Shown } from '../../ui/state-line';
import { FieldChangeList } from '../field-change-list';

type Props = { script: Script; onRestore: (script: Script) => void };
/** `changes`: what the wording after it, or the one of now, says differently. */
export type Version = { script: Script; sinceMs: number; changes: FieldChange[] };

/** The script as earlier versions of the handbook held it, each wording once, newest first; what it is now is left out. */
export function versionsOf(rows: readonly HandbookRow[], { id, ...now }: Script): Version[] {
  const seen = new Set([canonical({ id, ...now })]);
  const newest = [...rows].sort((a, b) => b.storedAtMs - a.storedAtMs);
  let after: Script = { id, ...now };
  return newest.flatMap(({ handbook, storedAtMs }) => {
    const script = handbook.scripts.find((each) => each.id === id);
    const written = canonical(script);
    if (!script || seen.has(written)) return [];
    seen.add(written);
    const changes = fieldChanges(script, after);
    after = script;
    return [{ script, sinceMs: storedAtMs, changes }];
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
  const stored = useStored(async () => versionsOf(await db.handbooks.toArray(), script), [db, script]);
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
              {versions.map((version) => (
                <li key={version.sinceMs}>
                  <div>
                    <span className="dm-soft">
                      {say('since', { time: showMoment(version.sinceMs, now(), language) })}
                    </span>
                    <strong>{version.script.title}</strong>
                    {bubbles(version.script.text).map((bubble, index) => (
                      <p key={index} className="dm-bubble">
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
