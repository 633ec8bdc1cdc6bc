// Makes sure that bench/rivals/node_modules holds what its own package-lock.json says. Only the bench needs it.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { npm } from '../../tests/setup/run.mjs';

export function ensureRivals() {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const stamp = `${folder}node_modules/.deskmate-lock`;
  const lock = createHash('sha256')
    .update(readFileSync(`${folder}package-lock.json`))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('Installing the published word filters to measure against (npm ci) …');
  if (npm(['ci', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: folder }) === 0) writeFileSync(stamp, lock);
  else console.log('They could not be installed; npm’s own words above say why. The bench goes on without them.');
}
