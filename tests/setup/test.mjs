// npm test: everything, from a fresh clone on. Each step is also a script of its own in package.json.
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './browser.mjs';
import { ensurePackages, ensurePrepared } from './packages.mjs';
import { ensurePostgres } from './postgres.mjs';
import { giveUp, npm } from './run.mjs';

const STEPS = ['types', 'lint', 'unit', 'hub:test', 'build', 'build:firefox', 'build:demo', 'e2e'];

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
ensurePackages();
ensureBrowser();
ensurePostgres();
ensurePrepared();

const times = [];
for (const step of STEPS) {
  console.log(`\n── ${step} ──`);
  const start = performance.now();
  if (npm(['run', '--silent', step]) !== 0) giveUp(`${step} failed.`);
  times.push(`${step} ${((performance.now() - start) / 1000).toFixed(0)} s`);
}
console.log(`\nAll passed: ${times.join(' · ')}`);
