import { Badge } from '@/components/shared/badge';
import { Kbd } from '@/components/shared/kbd';
import { useWords } from '@/components/shared/language';
import type { Script } from '@/utils/handbook/schema';
import { commonWords } from '@/utils/i18n/desk';
import { scriptPageWords } from '@/utils/i18n/desk-handbook';
import { scriptImageWords } from '@/utils/i18n/desk-images';
import type { ScriptFlag } from '@/utils/handbook/phrase-lint';
import { PhraseMark } from './script-phrase-lint';

type Props = {
  script: Script;
  personal: boolean;
  dirty: boolean;
  uses: number;
  flags?: readonly ScriptFlag[] | undefined;
};

/** One script in the list: title, first words, shortcut, whose it is. */
export function ScriptRow({ script, personal, dirty, uses, flags }: Props) {
  const say = useWords(scriptPageWords);
  const sayCommon = useWords(commonWords);
  const sayImages = useWords(scriptImageWords);
  const images = script.images?.length ?? 0;
  return (
    <>
      <span className="dm-list-line">
        <strong>{script.title === '' ? say('untitled') : script.title}</strong>
        <PhraseMark flags={flags} />
        {dirty && <Badge tone="soon">{sayCommon('unsaved')}</Badge>}
        {personal && <Badge tone="accent">{say('mine')}</Badge>}
        {images > 0 && <Badge>{sayImages('rowCount', { n: images })}</Badge>}
        {script.shortcut !== undefined && script.shortcut !== '' && <Kbd keys={script.shortcut} />}
      </span>
      <span className="dm-list-detail">{script.text}</span>
      {uses > 0 && <span className="dm-list-uses">{say('usedTimes', { n: uses })}</span>}
    </>
  );
}
