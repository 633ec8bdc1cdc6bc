import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { EDITORS, type EditorEntry } from './matrix';
import type { Place } from './stage';

/** docs/editors.md, made from the matrix. `npx tsx tests/editors/write-table.ts` writes it. */

const root = resolve(import.meta.dirname, '../..');
export const TABLE_FILE = join(root, 'docs/editors.md');

const HEAD = `# Editors

Which editors Deskmate writes into, made from the editor matrix (\`tests/editors/matrix.ts\`) by \`tests/editors/write-table.ts\`; a test compares.
Each row is run by \`npm test\` with the real library in a real Chromium, the composer in an isolated world as in the extension:
at the end (2,000 characters), in the middle (emoji with surrogate pairs and joiners), over a selection, over everything, several lines with a blank one,
after the focus had left, one Ctrl+Z, and nothing while an input method composes. The editor's own model, the screen and what was meant are compared, and typing goes on behind the text.
No console was opened for this: which editor a console has stands in its profile, with source and confidence.

| editor | version | page | open shadow root | same-origin frame | known |
|---|---|---|---|---|---|
`;

/** The whole document. */
export function editorsDocument(): string {
  return `${HEAD}${EDITORS.map(row).join('\n')}\n`;
}

function row(entry: EditorEntry): string {
  const places = (['page', 'shadow', 'frame'] as const).map((place) => mark(entry, place));
  return `| ${[entry.name, versionOf(entry), ...places, notes(entry)].join(' | ')} |`;
}

function mark(entry: EditorEntry, place: Place): string {
  if (entry.notIn?.some((one) => one.place === place)) return 'does not run there itself';
  const known = entry.known?.some((one) => (one.place ?? place) === place);
  return known ? 'yes, but' : 'yes';
}

const PLACE_WORDS: Record<Place, string> = { page: 'page', shadow: 'shadow root', frame: 'frame' };

function notes({ notIn = [], known = [] }: EditorEntry): string {
  const absent = notIn.map(({ place, why }) => `${PLACE_WORDS[place]}: ${why}`);
  const other = known.map(({ place, why }) => (place ? `${PLACE_WORDS[place]}: ${why}` : why));
  return [...new Set([...absent, ...other])].join('; ');
}

/** The version that is installed; fields and contenteditable are the browser's own. */
function versionOf({ package: name }: EditorEntry): string {
  if (name === undefined) return 'the browser’s own';
  const folders = [join(import.meta.dirname, 'node_modules'), join(root, 'node_modules')];
  for (const folder of folders) {
    const version = installed(join(folder, name, 'package.json'));
    if (version !== undefined) return version;
  }
  throw new Error(`${name} is not installed`);
}

function installed(file: string): string | undefined {
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return undefined;
    throw error;
  }
}
