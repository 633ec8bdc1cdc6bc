import { mkdirSync, writeFileSync } from 'node:fs';
import { readBank } from './bank';
import { packModel } from './pack';
import { train } from './train';

/** Builds `public/intents.json` from the phrase bank: `npm run intents`. Takes about a minute; the same bank gives the same file. */
const bank = readBank();
const names = bank.map(({ name }) => name);
const packed = packModel(names, train(bank));
mkdirSync('public', { recursive: true });
writeFileSync('public/intents.json', packed);
const phrases = bank.reduce((sum, { zh, en }) => sum + zh.length + en.length, 0);
console.log(`${String(names.length)} intents, ${String(phrases)} phrases, ${String(packed.length)} bytes`);
