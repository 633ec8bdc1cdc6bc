import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { coveringExamples, examplesOf, linesByHand, ruleExamples, scriptLines } from './examples';
import { packOpinion } from './pack';
import { train } from './train';

/**
 * Odds from which a piece is worth a hint, chosen with `cross.ts` so that of the clean lines of a hand left out, mostly look-alikes, about seven in a
 * hundred have one.
 */
const BAR = 0.15;

/** Builds `public/second-opinion.json` from our labelled lines: `npm run second-opinion`. The same lines give the same file. */
const lines = [...linesByHand().values()].flat();
const examples = [...[...lines, ...scriptLines()].flatMap(examplesOf), ...coveringExamples(), ...ruleExamples()];
const packed = packOpinion(train(examples), BAR);
writeFileSync('public/second-opinion.json', packed);
const sizes = `${String(packed.length)} bytes, ${String(gzipSync(packed).length)} gzipped`;
console.log(`${String(lines.length)} lines, ${String(examples.length)} pieces, ${sizes}`);
