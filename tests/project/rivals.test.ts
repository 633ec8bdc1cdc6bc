import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const read = (path: string): string => readFileSync(resolve(import.meta.dirname, '../..', path), 'utf8');
type Locked = { version?: string; license?: string; resolved?: string; integrity?: string };
const { dependencies } = JSON.parse(read('bench/rivals/package.json')) as { dependencies: Record<string, string> };
const { packages } = JSON.parse(read('bench/rivals/package-lock.json')) as { packages: Record<string, Locked> };
const locked = Object.entries(packages).filter(([path]) => path !== '');

describe('the word filters that the bench measures against', () => {
  it('are of exact versions, locked, under licences that MIT can live with', () => {
    for (const [name, version] of Object.entries(dependencies)) {
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
      expect(packages[`node_modules/${name}`]?.version).toBe(version);
    }
    for (const [path, { license, integrity }] of locked)
      expect([path, license, integrity?.startsWith('sha512-')]).toEqual([
        path,
        expect.stringMatching(/^(MIT|Apache-2\.0)$/),
        true,
      ]);
  });

  it('name no host that they come from', () => {
    expect(locked.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  it('are no dependency of anything that is shipped or tested', () => {
    const lock = read('package-lock.json');
    expect(Object.keys(dependencies).filter((name) => lock.includes(`node_modules/${name}"`))).toEqual([]);
  });
});
