import { changedParts, wordsOf, type Part } from '../tester/changed-parts';
import { useWords } from '@/components/shared/language';
import type { FieldChange } from '@/utils/handbook/field-changes';
import { fieldNameWords } from '@/utils/i18n/desk-field-names';

type FieldName = keyof typeof fieldNameWords.zh;

function isNamed(field: string): field is FieldName {
  return field in fieldNameWords.zh;
}

/** A text with the words marked that the other one has not. */
export function MarkedWords({ text, other, as: Mark }: { text: string; other: string; as: 'del' | 'ins' }) {
  return changedParts(other, text, wordsOf).map((part: Part, index) =>
    part.changed ? <Mark key={index}>{part.text}</Mark> : <span key={index}>{part.text}</span>,
  );
}

/** What differs, field by field: the old words, an arrow, the new ones, with what changed marked. */
export function FieldChangeList({ changes }: { changes: readonly FieldChange[] }) {
  const say = useWords(fieldNameWords);
  return (
    <dl className="dm-changes">
      {changes.map(({ field, before, after }) => (
        <div key={field}>
          <dt>{isNamed(field) ? say(field) : field}</dt>
          <dd>
            {before === '' ? (
              <i className="dm-soft">{say('empty')}</i>
            ) : (
              <MarkedWords text={before} other={after} as="del" />
            )}
            <span className="dm-change-arrow" aria-label={say('became')} role="img">
              →
            </span>
            {after === '' ? (
              <i className="dm-soft">{say('empty')}</i>
            ) : (
              <MarkedWords text={after} other={before} as="ins" />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
