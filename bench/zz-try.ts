import { readFileSync } from 'node:fs';
import '@/utils/search/data/load-pinyin';
import type { Script } from '@/utils/handbook/schema';
import { starterHandbook } from '@/utils/handbook/starter';
import { unpackIntents } from '@/utils/search/intents/unpack';
import { createSuggester} from '@/utils/search/suggest';
type Q = { text: string; relevant: string[]; kind: string };
const read = (f: string) => JSON.parse(readFileSync(f,'utf8')) as any;
const model = unpackIntents(readFileSync('public/intents.json','utf8'));
const lib: Script[] = read('/work/shared/data/search-shop-library.json').scripts.map((s: any) => ({ id: s.id, title: s.title, text: s.text, tags: s.tags, part: 'talk', language: 'zh' }));
const starter = [...starterHandbook('zh').scripts, ...starterHandbook('en').scripts];
const bare = starter.map(({ buyerSays, ...s }) => s as Script);
const dev: Q[] = read('/work/shared/data/search-shop-buyer-dev.json').queries;
const own: Q[] = read('bench/data/buyer-own.json').queries;
const ctx = { consoleId: 'x', shop: '', today: '2026-06-01' };
function run(name: string, scripts: Script[], qs: Q[], list = false) {
  const s = createSuggester(scripts, model);
  let h1=0,h3=0,n=0; const by: Record<string,[number,number]> = {};
  for (const q of qs) { if (!q.relevant.length) continue; n++;
    const r = s.rank(q.text.split('\n'), ctx, 3).hits.map((x) => x.script.id);
    const ok = r.some((x) => q.relevant.includes(x)); if (ok) h3++; if (q.relevant.includes(r[0] ?? '')) h1++;
    const b = by[q.kind] ??= [0,0]; b[1]++; if (ok) b[0]++;
    if (list && !ok) console.log(' MISS', q.kind, q.text.replace(/\n/g,'/'), '→', r.join(' '), '| want', q.relevant.join(' '));
  }
  console.log(name.padEnd(12), n, 'hit1', (100*h1/n).toFixed(1), 'hit3', (100*h3/n).toFixed(1), Object.entries(by).map(([k,[a,b]])=>`${k} ${(100*a/b).toFixed(0)}`).join(' '));
}
const what = process.argv[2];
{ run('dev', lib, dev, what==='dev'); run('own', starter, own, what==='own'); run('own bare', bare, own); }
