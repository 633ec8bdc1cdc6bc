import { Plus, Trash2 } from 'lucide-react';
import { Button } from '@/components/shared/button';
import { IconButton } from '@/components/shared/icon-button';
import { useLanguage, useWords } from '@/components/shared/language';
import type { Script, ScriptVariant } from '@/utils/handbook/schema';
import { languageName, scriptFieldWords } from '@/utils/i18n/library';
import { commonWords } from '@/utils/i18n/desk';
import { Choice } from '../../ui/choice';
import { TextField } from '../../ui/field';

const LANGUAGES = ['zh', 'en', 'ja', 'ko', 'th', 'vi', 'id', 'es', 'pt', 'ru', 'ar'] as const;

/** The same reply in other languages: inserted where the buyer writes that language. */
export function ScriptVariants({ draft, onChange }: { draft: Script; onChange: (draft: Script) => void }) {
  const say = useWords(scriptFieldWords);
  const sayCommon = useWords(commonWords);
  const language = useLanguage();
  const variants = draft.variants ?? [];
  const put = (next: ScriptVariant[]) => onChange({ ...draft, variants: next });
  const change = (at: number, part: Partial<ScriptVariant>) =>
    put(variants.map((variant, index) => (index === at ? { ...variant, ...part } : variant)));
  const taken = new Set<string>([draft.language, ...variants.map(({ language }) => language)]);
  const free = LANGUAGES.find((language) => !taken.has(language));
  const nameOf = (tag: string) => languageName(tag, language);
  return (
    <details className="dm-more" open={variants.length > 0}>
      <summary>{say('variants')}</summary>
      {variants.map((variant, at) => (
        <div key={at} className="dm-variant">
          <Choice
            label={say('variantLanguage')}
            value={variant.language}
            options={[...new Set([variant.language, ...LANGUAGES])].map((value) => ({ value, label: nameOf(value) }))}
            onChange={(language) => change(at, { language })}
          />
          <IconButton
            name={`${sayCommon('remove')} ${nameOf(variant.language)}`}
            onClick={() => put(variants.filter((_, index) => index !== at))}
          >
            <Trash2 size={16} aria-hidden />
          </IconButton>
          <TextField
            label={say('variantText', { language: nameOf(variant.language) })}
            rows={3}
            value={variant.text}
            onChange={(text) => change(at, { text })}
          />
        </div>
      ))}
      {free !== undefined && (
        <Button icon={<Plus size={14} aria-hidden />} onClick={() => put([...variants, { language: free, text: '' }])}>
          {say('addVariant')}
        </Button>
      )}
    </details>
  );
}
