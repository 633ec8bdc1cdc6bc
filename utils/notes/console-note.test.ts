import { describe, expect, it } from 'vitest';
import { judgeConsoleNote } from './console-note';

const closed = { open: false, text: '', savedText: '' };

describe('judgeConsoleNote', () => {
  it('says nothing of a field that was never touched or only opened', () => {
    expect(judgeConsoleNote(closed, null)).toBeNull();
    expect(judgeConsoleNote({ ...closed, open: true }, closed)).toBeNull();
  });

  it('is begun while the text differs from what is saved', () => {
    expect(judgeConsoleNote({ open: true, text: '改地址', savedText: '' }, null)).toBe('begun');
    expect(judgeConsoleNote({ open: true, text: '改地址2', savedText: '改地址' }, null)).toBe('begun');
  });

  it('stays begun when the editor closes and the console does not show the text', () => {
    const writing = { open: true, text: '改地址', savedText: '' };
    expect(judgeConsoleNote(closed, writing)).toBe('begun');
  });

  it('is saved once the console shows the text, whatever the spaces around it', () => {
    const writing = { open: true, text: '改地址 ', savedText: '' };
    expect(judgeConsoleNote({ open: false, text: '', savedText: '改地址' }, writing)).toBe('saved');
  });

  it('is saved when an old note is shown and nothing new was written', () => {
    expect(judgeConsoleNote({ open: false, text: '', savedText: '旧备注' }, null)).toBe('saved');
    expect(judgeConsoleNote({ open: true, text: '旧备注', savedText: '旧备注' }, null)).toBe('saved');
  });

  it('is over when the agent empties the editor again', () => {
    const writing = { open: true, text: '改', savedText: '' };
    expect(judgeConsoleNote({ open: true, text: '', savedText: '' }, writing)).toBeNull();
  });
});
