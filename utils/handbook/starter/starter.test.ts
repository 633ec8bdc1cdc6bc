import { describe, expect, it } from 'vitest';
import { createPhraseChecker } from '@/utils/phrasing/checker';
import { lintScripts } from '../lint';
import { parseHandbookFile, writeHandbookFile } from '../file';
import { handbookSchema, PARTS, type Handbook } from '../schema';
import { BUILT_IN_VARIABLES, variablesIn } from '../variables';
import { starterHandbook } from './index';

const zh = starterHandbook('zh');
const en = starterHandbook('en');
const both: [string, Handbook][] = [
  ['zh', zh],
  ['en', en],
];
const phrasesOf = (handbook: Handbook) => handbook.scripts.flatMap((script) => script.buyerSays ?? []);

describe.each(both)('starterHandbook(%s)', (language, handbook) => {
  it('is a handbook by the schema and survives its own file', () => {
    expect(handbookSchema.safeParse(handbook).error).toBeUndefined();
    expect(parseHandbookFile(writeHandbookFile(handbook))).toEqual({ ok: true, handbook });
  });
  it('goes through the nine parts in order', () => {
    expect([...new Set(handbook.scripts.map((script) => script.part))]).toEqual([...PARTS]);
  });
  it('holds the demanded number of rules, templates, playbooks and profiles', () => {
    expect(handbook.phraseRules.length).toBeGreaterThanOrEqual(language === 'zh' ? 60 : 10);
    expect(handbook.noteTemplates.length).toBeGreaterThanOrEqual(5);
    expect(handbook.playbooks.map((playbook) => playbook.kind)).toEqual(['talk', 'flow']);
    expect(handbook.playbooks.map((playbook) => playbook.steps.length)).toEqual([8, 6]);
    const consoles = handbook.clockProfiles.flatMap((profile) => profile.scope.consoles ?? []);
    expect(consoles).toEqual(['pinduoduo', 'feige', 'kuaishou']);
    expect(handbook.clockProfiles.at(-1)?.scope).toEqual({});
  });
  it('has no id, shortcut or buyer phrase twice', () => {
    expect(new Set(handbook.scripts.map((script) => script.id)).size).toBe(handbook.scripts.length);
    expect(new Set(handbook.scripts.map((script) => script.shortcut)).size).toBe(handbook.scripts.length);
    expect(new Set(phrasesOf(handbook)).size).toBe(phrasesOf(handbook).length);
  });
  it('gives each answering script four examples or more', () => {
    const few = handbook.scripts.filter((script) => script.buyerSays && script.buyerSays.length < 4);
    expect(few.map((script) => script.id)).toEqual([]);
  });
  it('uses only variables that are built in or on its fact sheet', () => {
    expect(lintScripts(handbook.scripts, { shopFacts: handbook.shopFacts, today: '2026-11-22' })).toEqual([]);
    const builtIn = BUILT_IN_VARIABLES.map((names) => names[handbook.language]);
    const other = BUILT_IN_VARIABLES.map((names) => names[handbook.language === 'zh' ? 'en' : 'zh']);
    const used = new Set(handbook.scripts.flatMap((script) => variablesIn(script.text)));
    expect(other.filter((name) => used.has(name))).toEqual([]);
    expect(builtIn.filter((name) => Object.hasOwn(handbook.shopFacts, name))).toEqual([]);
  });
  it('names only scripts of its own in the playbooks', () => {
    const known = new Set(handbook.scripts.map((script) => script.id));
    const named = handbook.playbooks.flatMap((playbook) => playbook.steps.flatMap((step) => step.scriptIds ?? []));
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });
  it('says nothing that its own rules would stop or warn of', () => {
    const checker = createPhraseChecker(zh.phraseRules);
    const place = { consoleId: 'demo', shop: '', language: handbook.language };
    const facts = Object.entries(handbook.shopFacts).map(([id, text]) => ({ id, text }));
    const flagged = [...handbook.scripts, ...facts].flatMap(({ id, text }) => {
      // Placeholders are filled before anything is sent; here they stand for plain words.
      const plain = text.replace(/\{[^{}]+\}/g, handbook.language === 'zh' ? '某某' : 'something');
      return checker
        .check(plain, place)
        .filter((flag) => flag.severity !== 'hint')
        .map((flag) => `${id}: ${flag.found} (${flag.ruleId})`);
    });
    expect(flagged).toEqual([]);
  });
  it('gives a fresh copy each time', () => {
    const copy = starterHandbook(handbook.language);
    copy.scripts.length = 0;
    expect(starterHandbook(handbook.language).scripts.length).toBe(handbook.scripts.length);
  });
});

describe('the Chinese starter', () => {
  it('holds at least 130 scripts and 900 buyer phrases', () => {
    expect(zh.scripts.length).toBeGreaterThanOrEqual(130);
    expect(phrasesOf(zh).length).toBeGreaterThanOrEqual(900);
  });
  it('climbs the price ladder in order', () => {
    const ladder = zh.scripts.filter((script) => script.id.startsWith('bargain.step-')).map((script) => script.title);
    expect(ladder.map((title) => title.slice(0, 3))).toEqual([
      '议价一',
      '议价二',
      '议价三',
      '议价四',
      '议价五',
      '议价六',
    ]);
  });
  it('smiles and tells the agent number in the first greeting', () => {
    const hello = zh.scripts[0]?.text ?? '';
    expect(hello).toContain('😊');
    expect(variablesIn(hello)).toContain('工号');
  });
});

describe('the English starter', () => {
  it('holds at least 120 scripts', () => {
    expect(en.scripts.length).toBeGreaterThanOrEqual(120);
  });
  it('carries no rule that is for Chinese only', () => {
    const chineseOnly = en.phraseRules.filter((rule) => rule.scope?.languages && !rule.scope.languages.includes('en'));
    expect(chineseOnly).toEqual([]);
  });
});
