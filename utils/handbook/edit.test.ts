import { describe, expect, it } from 'vitest';
import { feige } from '@/utils/consoles/sites/feige';
import { diffHandbooks, isSame } from './diff';
import {
  removeItem,
  removeScript,
  removeShopFact,
  setShopFact,
  setTitle,
  shareProfile,
  unshareProfile,
  upsertItem,
} from './edit';
import { parseHandbookFile, writeHandbookFile } from './file';
import { handbookSchema } from './schema';
import { starterHandbook } from './starter';

const base = starterHandbook('zh');
const frozen = JSON.stringify(base);
const later = '2026-12-01T08:00:00.000Z';
const first = base.scripts[0]!;

describe('upsertItem', () => {
  it('replaces in place and stamps the change', () => {
    const edited = upsertItem(base, 'scripts', { ...first, title: '改过' }, later);
    expect(edited.scripts[0]?.title).toBe('改过');
    expect(edited.scripts).toHaveLength(base.scripts.length);
    expect(edited.updatedAt).toBe(later);
    expect(edited.version).toBe(base.version);
  });
  it('adds what is new at the end', () => {
    const edited = upsertItem(base, 'scripts', { ...first, id: 'own.one' }, later);
    expect(edited.scripts.at(-1)?.id).toBe('own.one');
    expect(handbookSchema.safeParse(edited).success).toBe(true);
  });
  it('leaves the given handbook unchanged', () => {
    upsertItem(base, 'scripts', { ...first, title: '改过' }, later);
    expect(JSON.stringify(base)).toBe(frozen);
  });
});

describe('removeItem', () => {
  it('takes out one', () => {
    expect(removeItem(base, 'scripts', first.id, later).scripts).toHaveLength(base.scripts.length - 1);
  });
  it('returns the same handbook for an unknown id', () => {
    expect(removeItem(base, 'scripts', 'none', later)).toBe(base);
  });
});

describe('removeScript', () => {
  const used = base.playbooks.flatMap(({ steps }) => steps.flatMap((step) => step.scriptIds ?? []))[0]!;
  it('leaves a handbook that can be exported and imported again, even when a playbook used the script', () => {
    const next = removeScript(base, used, later);
    expect(next.scripts.some(({ id }) => id === used)).toBe(false);
    expect(parseHandbookFile(writeHandbookFile(next))).toEqual({ ok: true, handbook: next });
    expect(parseHandbookFile(writeHandbookFile(removeItem(base, 'scripts', used, later))).ok).toBe(false);
  });
  it('touches no other mention, and nothing at all for an unknown id', () => {
    const mentions = (handbook: typeof base) =>
      handbook.playbooks.flatMap(({ steps }) => steps.flatMap((step) => step.scriptIds ?? []));
    expect(mentions(removeScript(base, used, later))).toEqual(mentions(base).filter((id) => id !== used));
    expect(removeScript(base, 'none', later)).toBe(base);
    expect(JSON.stringify(base)).toBe(frozen);
  });
});

describe('shop facts', () => {
  it('are set, added and removed by name', () => {
    const added = setShopFact(base, '新项', '内容', later);
    expect(added.shopFacts['新项']).toBe('内容');
    expect(removeShopFact(added, '新项', later).shopFacts).toEqual(base.shopFacts);
  });
  it('stay when an unknown name is removed', () => {
    expect(removeShopFact(base, '没有这项', later)).toBe(base);
  });
});

describe('setTitle', () => {
  it('renames', () => {
    expect(setTitle(base, '新名', later)).toMatchObject({ title: '新名', updatedAt: later });
  });
});

describe('a removed note template', () => {
  it('leaves no playbook step that owes it, so that the file can be read again', () => {
    const next = removeItem(base, 'noteTemplates', 'complaint', later);
    expect(JSON.stringify(next.playbooks)).not.toContain('noteTemplateId');
    expect(parseHandbookFile(writeHandbookFile(next))).toEqual({ ok: true, handbook: next });
    expect(removeItem(base, 'noteTemplates', 'refund', later).playbooks).toEqual(base.playbooks);
  });
});

describe('console profiles', () => {
  const shared = shareProfile(base, feige, later);
  it('are given to the team, one for each console, and taken back without a trace', () => {
    const again = shareProfile(shared, { ...feige, sendKeys: ['Ctrl+Enter'] }, later);
    expect(again.consoleProfiles).toMatchObject([{ id: 'feige', sendKeys: ['Ctrl+Enter'] }]);
    expect(unshareProfile(again, 'feige', later)).toEqual({ ...base, updatedAt: later });
    expect(unshareProfile(base, 'feige', later)).toBe(base);
  });
  it('are a part of the handbook’s comparison, file and checks', () => {
    expect(diffHandbooks(base, shared).consoleProfiles).toEqual({ added: ['feige'], removed: [], changed: [] });
    expect(isSame(diffHandbooks(base, shared))).toBe(false);
    expect(parseHandbookFile(writeHandbookFile(shared))).toEqual({ ok: true, handbook: shared });
    const twice = { ...shared, consoleProfiles: [feige, feige] };
    expect(parseHandbookFile(writeHandbookFile(twice)).ok).toBe(false);
    const wide = { ...shared, consoleProfiles: [{ ...feige, matches: ['*://*/*'] }] };
    expect(parseHandbookFile(JSON.stringify(wide))).toMatchObject({
      ok: false,
      problems: [{ path: expect.stringContaining('matches') as string }],
    });
  });
});
