import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { benchPage } from './page';
import { benchLargeLibrary } from './page-library';
import { benchPhrasing } from './phrasing';
import { benchReader } from './reader';
import type { BenchRow } from './row';
import { benchSearch } from './search';
import { benchSize } from './size';
import { isHeld, verdictOf } from './verdict';

const show = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toPrecision(2);

function line(row: BenchRow): string {
  const limit = row.limit === undefined ? '' : `  limit ${row.limit}  ${isHeld(row) ? 'held' : 'NOT HELD'}`;
  return `${row.name.padEnd(72)} ${show(row.value).padStart(9)} ${row.unit}${limit}${row.note === undefined ? '' : `  ${row.note}`}`;
}

console.log(`${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}\n`);
const rows: BenchRow[] = [];
const benches = {
  size: benchSize,
  search: benchSearch,
  phrasing: benchPhrasing,
  reader: benchReader,
  page: benchPage,
  library: benchLargeLibrary,
};
const named = process.argv.slice(2);
const unknown = named.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`No such bench: ${unknown.join(', ')}. There are ${Object.keys(benches).join(', ')}.`);
  process.exit(1);
}
for (const [name, bench] of Object.entries(benches)) {
  if (named.length > 0 && !named.includes(name)) continue;
  for (const row of await bench()) {
    rows.push(row);
    console.log(line(row));
  }
}
mkdirSync('.deskmate', { recursive: true });
writeFileSync('.deskmate/bench.json', `${JSON.stringify(rows, null, 2)}\n`);
const { broken, exitCode } = verdictOf(rows);
console.log(
  `\n${broken.length === 0 ? 'Every limit is held.' : `${broken.length} limits are not held.`} Figures: .deskmate/bench.json`,
);
process.exitCode = exitCode;
