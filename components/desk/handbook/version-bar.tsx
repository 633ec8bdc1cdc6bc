import { useState } from 'react';
import { Undo2 } from 'lucide-react';
import { Button } from '@/components/shared/button';
import { useLanguage, useWords } from '@/components/shared/language';
import { setTitle } from '@/utils/handbook/edit';
import type { Handbook } from '@/utils/handbook/schema';
import { handbookPageWords } from '@/utils/i18n/desk-handbook';
import { showMoment } from '../data/show';
import { useTools } from '../tools';
import { FileActs, type FileActing } from './file-acts';
import { useHandbookDesk } from './handbook-desk';

/** Which handbook this is, and the acts on the whole of it. */
export function VersionBar({ handbook, acts }: { handbook: Handbook; acts: FileActing }) {
  const say = useWords(handbookPageWords);
  const language = useLanguage();
  const desk = useHandbookDesk();
  const { now } = useTools();
  return (
    <div className="dm-version">
      <TitleField key={handbook.title} handbook={handbook} />
      <span className="dm-soft">
        {say('version', { n: handbook.version })} ·{' '}
        {say('changed', { time: showMoment(Date.parse(handbook.updatedAt), now(), language) })}
        {desk.inTeam && ` · ${say('fromTeam')}`}
      </span>
      <span className="dm-spring" />
      <Button
        icon={<Undo2 size={14} aria-hidden />}
        disabled={desk.undoWhat === undefined}
        title={desk.undoWhat === undefined ? say('undo') : say('undoWhat', { what: desk.undoWhat })}
        onClick={() => void desk.undo()}
      >
        {say('undo')}
      </Button>
      <FileActs handbook={handbook} acts={acts} />
    </div>
  );
}

function TitleField({ handbook }: { handbook: Handbook }) {
  const say = useWords(handbookPageWords);
  const desk = useHandbookDesk();
  const [typed, setTyped] = useState(handbook.title);
  const leave = () => {
    const title = typed.trim();
    if (title === '' || title === handbook.title) {
      setTyped(handbook.title);
      return;
    }
    void desk.commit(setTitle(handbook, title, desk.stamp()), say('did_title'));
  };
  return (
    <input
      className="dm-input dm-title-input"
      aria-label={say('title')}
      value={typed}
      maxLength={80}
      readOnly={!desk.canEdit}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={leave}
    />
  );
}
