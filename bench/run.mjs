// npm run bench: builds what is measured, then measures.
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from '../tests/setup/browser.mjs';
import { ensurePackages, ensurePrepared } from '../tests/setup/packages.mjs';
import { giveUp, npm, run } from '../tests/setup/run.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
ensurePackages();
process.env.DESKMATE_BROWSER = ensureBrowser();
ensurePrepared();
for (const build of ['build', 'build:demo']) if (npm(['run', '--silent', build]) !== 0) giveUp(`${build} failed.`);
process.exit(run(process.execPath, ['--import', 'tsx', 'bench/main.ts']));
