// npm test: everything, from a fresh clone on. Each step is also a script of its own in package.json.
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './browser.mjs';
import { ensurePackages, ensurePrepared } from './packages.mjs';
import { ensurePostgres } from './postgres.mjs';
import { giveUp, npm, npmAside } from './run.mjs';

/** Two lanes side by side: most of these steps keep one core busy. The browser tests need the builds and a machine of their own. */
const LANES = [['types', 'lint', 'build', 'build:firefox', 'build:demo', 'hub:test'], ['unit']];
const LAST = 'e2e';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
ensurePackages();
ensureBrowser();
ensurePostgres();
ensurePrepared();

const began = performance.now();
const times = [];
const failed = [];

function ended(step, start, code) {
  times.push(`${step} ${((performance.now() - start) / 1000).toFixed(0)} s`);
  if (code !== 0) failed.push(step);
}

/** One step after the other until one fails, here or in the other lane. */
async function runLane(steps) {
  for (const step of steps) {
    if (failed.length > 0) return;
    const start = performance.now();
    const { code, printed } = await npmAside(['run', '--silent', step]);
    console.log(`\n── ${step} ──\n${printed.trimEnd()}`);
    ended(step, start, code);
  }
}

console.log(`\nRunning side by side: ${LANES.map((lane) => lane.join(', ')).join(' | ')} …`);
await Promise.all(LANES.map(runLane));
if (failed.length === 0) {
  console.log(`\n── ${LAST} ──`);
  const start = performance.now();
  ended(LAST, start, npm(['run', '--silent', LAST]));
}
if (failed.length > 0) giveUp(`${failed.join(' and ')} failed.`);
console.log(`\nAll passed in ${((performance.now() - began) / 60_000).toFixed(1)} min: ${times.join(' · ')}`);
