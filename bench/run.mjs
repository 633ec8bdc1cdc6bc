// npm run bench: builds what is measured, then measures. `npm run bench -- phrasing search` measures those alone.
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from '../tests/setup/browser.mjs';
import { ensurePackages, ensurePrepared } from '../tests/setup/packages.mjs';
import { giveUp, npm, run } from '../tests/setup/run.mjs';
import { ensureRivals } from './rivals/ensure.mjs';

const BUILT = ['size', 'page'];

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const named = process.argv.slice(2);
const measures = (names) => named.length === 0 || names.some((name) => named.includes(name));
ensurePackages();
ensurePrepared();
if (measures(['phrasing'])) ensureRivals();
if (measures(['reader', 'page'])) process.env.DESKMATE_BROWSER = ensureBrowser();
if (measures(BUILT))
  for (const build of ['build', 'build:demo']) if (npm(['run', '--silent', build]) !== 0) giveUp(`${build} failed.`);
process.exit(run(process.execPath, ['--expose-gc', '--import', 'tsx', 'bench/main.ts', ...named]));
