// Makes sure that node_modules holds what package-lock.json says.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { giveUp, npm } from './run.mjs';

const OLDEST_NODE = [20, 19];
const STAMP = 'node_modules/.deskmate-lock';

export function ensurePackages() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    giveUp(
      `Node ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.versions.node}. Install it from https://nodejs.org and start again.`,
    );
  }
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lock) return;
  console.log('Installing packages (npm ci) …');
  if (npm(['ci', '--no-audit', '--no-fund']) !== 0) giveUp('npm ci failed; its own words above say why.');
  writeFileSync(STAMP, lock);
}

/** WXT's generated types, which tsc, vitest and tsx read. */
export function ensurePrepared() {
  if (npm(['exec', '--', 'wxt', 'prepare']) !== 0) giveUp('wxt prepare failed; its own words above say why.');
}
