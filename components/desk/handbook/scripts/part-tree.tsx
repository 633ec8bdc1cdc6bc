import { useWords } from '@/components/shared/language';
import { PARTS, type Part, type Script } from '@/utils/handbook/schema';
import { partWords } from '@/utils/i18n/desk-terms';
import { scriptPageWords } from '@/utils/i18n/desk-handbook';

type Props = { scripts: readonly Script[]; part: Part | null; onChoose: (part: Part | null) => void };

/** The nine parts of a phrase handbook in the trade's order, with how many scripts each has. */
export function PartTree({ scripts, part, onChoose }: Props) {
  const say = useWords(scriptPageWords);
  const sayPart = useWords(partWords);
  const rows: (Part | null)[] = [null, ...PARTS];
  return (
    <ul className="dm-tree" aria-label={say('parts')}>
      {rows.map((row) => (
        <li key={row ?? 'all'}>
          <button type="button" aria-current={row === part ? 'true' : undefined} onClick={() => onChoose(row)}>
            <span>{row === null ? say('all') : sayPart(row)}</span>
            <span className="dm-soft">
              {row === null ? scripts.length : scripts.filter((script) => script.part === row).length}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
