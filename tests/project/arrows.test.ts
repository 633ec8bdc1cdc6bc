import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const depcruise = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const eslint = join(root, 'node_modules/eslint/bin/eslint.js');
const CODE = ['entrypoints', 'components', 'utils', 'hub'];
const CONFIGS = [
  '.dependency-cruiser.cjs',
  'eslint.config.js',
  'package.json',
  'tsconfig.json',
  'tsconfig.arrows.json',
  '.wxt',
];

let copy: string;

/** A copy of the code in which a breach may be committed; packages are shared. Some tests of the code use fixtures. */
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'deskmate-arrows-'));
  for (const name of [...CODE, 'tests', ...CONFIGS])
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

function withFile<T>(path: string, text: string, look: () => T): T {
  const full = join(copy, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, text);
  try {
    return look();
  } finally {
    rmSync(full);
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
  it('hold in the code as it is', () => {
    const { status, output } = cruise();
    expect(output).toContain('no dependency violations found');
    expect(status).toBe(0);
  });

  it.each(BREACHES)('%s catches %s', (rule, path, text) => {
    const other = "import { breach } from './breach';\nexport const other = (): unknown => breach;\n";
    const { status, output } = withFile(path, text, () =>
      withFile(path.replace('breach.ts', 'breach-other.ts'), other, cruise),
    );
    expect(status).not.toBe(0);
    expect(output).toMatch(new RegExp(`error ${rule}: .*breach`));
  });

  it('ESLint catches a browser or page name in core and PAGE folders', () => {
    const files: [string, string][] = [
      ['utils/timing/breach.ts', 'export const breach = (): string => document.title;\n'],
      ['utils/phrasing/breach.ts', 'export const breach = (): unknown => chrome;\n'],
      ['utils/consoles/breach.ts', 'export const breach = (): string => window.name;\n'],
      ['utils/messaging/breach.ts', 'export const breach = (): string => location.href;\n'],
    ];
    for (const [path, text] of files) writeFileSync(join(copy, path), text);
    const paths = files.map(([path]) => path);
    const result = spawnSync(process.execPath, [eslint, ...paths, '--format', 'json', '--no-warn-ignored'], {
      cwd: copy,
      encoding: 'utf8',
    });
    for (const path of paths) rmSync(join(copy, path));
    const reports = JSON.parse(result.stdout) as { messages: { ruleId: string }[] }[];
    expect(reports).toHaveLength(files.length);
    for (const report of reports)
      expect(report.messages.map((message) => message.ruleId)).toContain('no-restricted-globals');
  });

  it('leaves the sabotage in the copy', () => {
    expect(execFileSync('git', ['status', '--porcelain', '--', '*breach*'], { cwd: root, encoding: 'utf8' })).toBe('');
  });
});
