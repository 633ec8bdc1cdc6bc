import { describe, expect, it } from 'vitest';
import { parseHandbookFile, writeHandbookFile } from '@/utils/handbook/file';
import { starterHandbook } from '@/utils/handbook/starter';
import { withoutScript } from './remove-script';

describe('withoutScript', () => {
  it('leaves a handbook that can be exported and imported again, even when a playbook used the script', () => {
    const handbook = starterHandbook('zh');
    const used = handbook.playbooks.flatMap(({ steps }) => steps.flatMap((step) => step.scriptIds ?? []))[0]!;
    const next = withoutScript(handbook, used, '2026-11-22T00:00:00.000Z');
    expect(next.scripts.some(({ id }) => id === used)).toBe(false);
    expect(parseHandbookFile(writeHandbookFile(next)).ok).toBe(true);
  });
});
