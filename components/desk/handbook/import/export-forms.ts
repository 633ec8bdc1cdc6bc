import * as to from '@/utils/exchange/write-file';
import type { FileForm } from '@/utils/exchange/types';
import type { Script } from '@/utils/handbook/schema';
import type { scriptExportWords } from '@/utils/i18n/import';
import type { Language } from '@/utils/i18n/words';

type Form = {
  ending: string;
  type: string;
  /** What comes back when the file is imported again, in words. */
  keeps: keyof typeof scriptExportWords.zh;
  write: (scripts: readonly Script[], language: Language) => string | Promise<Uint8Array<ArrayBuffer>>;
};

const JSON_TYPE = 'application/json';

/** How scripts are written for each tool. */
export const EXPORTS = {
  csv: { ending: 'csv', type: 'text/csv', keeps: 'keepsTable', write: to.scriptsToCsv },
  xlsx: {
    ending: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    keeps: 'keepsTable',
    write: to.scriptsToWorkbook,
  },
  json: { ending: 'json', type: JSON_TYPE, keeps: 'keepsAll', write: to.scriptsToJson },
  markdown: { ending: 'md', type: 'text/markdown', keeps: 'what_markdown', write: to.scriptsToMarkdown },
  espanso: { ending: 'yml', type: 'text/yaml', keeps: 'what_espanso', write: to.scriptsToEspanso },
  textBlaze: { ending: 'json', type: JSON_TYPE, keeps: 'what_textBlaze', write: to.scriptsToTextBlaze },
  textExpander: { ending: 'csv', type: 'text/csv', keeps: 'what_textExpander', write: to.scriptsToTextExpander },
  prokeys: { ending: 'json', type: JSON_TYPE, keeps: 'what_prokeys', write: to.scriptsToProKeys },
  briskine: { ending: 'json', type: JSON_TYPE, keeps: 'what_briskine', write: to.scriptsToBriskine },
  chatwoot: { ending: 'json', type: JSON_TYPE, keeps: 'what_chatwoot', write: to.scriptsToChatwoot },
  zendesk: { ending: 'json', type: JSON_TYPE, keeps: 'what_zendesk', write: to.scriptsToZendesk },
} satisfies Partial<Record<FileForm, Form>>;
export type ExportForm = keyof typeof EXPORTS;
export const EXPORT_FORMS = Object.keys(EXPORTS) as ExportForm[]; // Object.keys forgets the type of the keys
