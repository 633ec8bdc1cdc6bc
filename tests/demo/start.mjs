// npm start: installs what is missing, builds, and starts the whole of Deskmate on this machine.
import { fileURLToPath } from 'node:url';
import { spawn } from 'node:child_process';
import { ensureBrowser } from '../setup/browser.mjs';
import { ensurePackages, ensurePrepared } from '../setup/packages.mjs';
import { giveUp, npm } from '../setup/run.mjs';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
ensurePackages();
process.env.DESKMATE_BROWSER = ensureBrowser();
ensurePrepared();
console.log('Building the extension …');
if (npm(['run', '--silent', 'build:demo']) !== 0) giveUp('The build failed; its own words above say why.');

const demo = spawn(process.execPath, ['--import', 'tsx', 'tests/demo/main.ts', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
// Ctrl-C reaches the demo as well, which stops what it started; this process only waits for it.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => demo.kill(signal));
demo.on('exit', (code) => process.exit(code ?? 0));
