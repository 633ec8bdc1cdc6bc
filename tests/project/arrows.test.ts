import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const depcruise = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const eslint = join(root, 'node_modules/eslint/bin/eslint.js');
const CODE = ['entrypoints', 'components', 'utils', 'hub'];
/** What tests of the code read beside it. */
const BESIDE = ['tests', 'bench'];
const CONFIGS = [
  '.dependency-cruiser.cjs',
  'eslint.config.js',
  'package.json',
  'tsconfig.json',
  'tsconfig.arrows.json',
  '.wxt',
];

let copy: string;

/** A copy of the code in which a breach may be committed; packages are shared. */
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'deskmate-arrows-'));
  for (const name of [...CODE, ...BESIDE, ...CONFIGS])
    cpSync(join(root, name), join(copy, name), { recursive: true, filter: (path) => !path.includes('node_modules') });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

function cruise(): { status: number | null; output: string } {
  const result = spawnSync(process.execPath, [depcruise, '--config', '.dependency-cruiser.cjs', ...CODE], {
    cwd: copy,
    encoding: 'utf8',
  });
  return { status: result.status, output: result.stdout + result.stderr };
}

/** Looks while these files are there too. */
function withFiles<T>(files: readonly (readonly [path: string, text: string])[], look: () => T): T {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), text);
  }
  try {
    return look();
  } finally {
    for (const [path] of files) rmSync(join(copy, path));
  }
}

const BREACHES: [rule: string, path: string, text: string][] = [
  [
    'core-stays-pure',
    'utils/timing/breach.ts',
    "import { Keeper } from '@/utils/storage/keeper';\nexport const breach = Keeper;\n",
  ],
  ['core-stays-pure', 'utils/search/breach.ts', "import { useState } from 'react';\nexport const breach = useState;\n"],
  [
    'page-knows-no-browser',
    'utils/composer/breach.ts',
    "import { send } from '@/utils/messaging/send';\nexport const breach = send;\n",
  ],
  [
    'edge-knows-no-page',
    'utils/storage/breach.ts',
    "import { profiles } from '@/utils/consoles/registry';\nexport const breach = profiles;\n",
  ],
  [
    'components-import-no-entrypoint',
    'components/shared/breach.ts',
    "import { createHost } from '@/entrypoints/console.content/host';\nexport const breach = createHost;\n",
  ],
  [
    'hub-imports-core-only',
    'hub/src/breach.ts',
    "import { Keeper } from '../../utils/storage/keeper';\nexport const breach = Keeper;\n",
  ],
  [
    'no-cycle',
    'utils/notes/breach.ts',
    "import { other } from './breach-other';\nexport const breach = (): unknown => other;\n",
  ],
];

describe('the arrows between folders', { timeout: 60_000 }, () => {
  it('catch every breach, each by its own rule, and nothing in the code as it is', () => {
    const other = "import { breach } from './breach';\nexport const other = (): unknown => breach;\n";
    const files = BREACHES.flatMap(([, path, text]) => [
      [path, text] as const,
      [path.replace('breach.ts', 'breach-other.ts'), other] as const,
    ]);
    const { status, output } = withFiles(files, cruise);
    expect(status).not.toBe(0);
    const uncaught = BREACHES.filter(([rule, path]) => !output.includes(`error ${rule}: ${path.replace('.ts', '')}`));
    expect(uncaught.map(([rule, path]) => `${rule}: ${path}`)).toEqual([]);
    const faults = output.split('\n').filter((line) => /^\s*(error|warn) /.test(line));
    expect(faults.filter((line) => !line.includes('breach'))).toEqual([]);
  });

  it('ESLint catches a browser or page name in core and PAGE folders', () => {
    const files: [string, string][] = [
      ['utils/timing/breach.ts', 'export const breach = (): string => document.title;\n'],
      ['utils/phrasing/breach.ts', 'export const breach = (): unknown => chrome;\n'],
      ['utils/consoles/breach.ts', 'export const breach = (): string => window.name;\n'],
      ['utils/messaging/breach.ts', 'export const breach = (): string => location.href;\n'],
    ];
    const paths = files.map(([path]) => path);
    const args = [eslint, ...paths, '--format', 'json', '--no-warn-ignored'];
    const result = withFiles(files, () => spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8' }));
    const reports = JSON.parse(result.stdout) as { messages: { ruleId: string }[] }[];
    expect(reports).toHaveLength(files.length);
    for (const report of reports)
      expect(report.messages.map((message) => message.ruleId)).toContain('no-restricted-globals');
  });

  it('leaves the sabotage in the copy', () => {
    expect(execFileSync('git', ['status', '--porcelain', '--', '*breach*'], { cwd: root, encoding: 'utf8' })).toBe('');
  });
});
