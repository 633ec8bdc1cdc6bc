import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { wordedLines } from '@/utils/teaching/line-words';

const page = new Window().document;

function said(text: string, side = ''): Element {
  const row = page.createElement('div');
  row.className = `row ${side}`;
  const words = page.createElement('p');
  words.textContent = text;
  row.append(words);
  return row as unknown as Element; // happy-dom's elements stand in for the browser's
}

describe('wordedLines', () => {
  it('of a line built as a message takes the longest words without figures', () => {
    const line = said('客服 20871 已接入本次会话');
    const { rows, words } = wordedLines({ buyer: [said('在吗')], agent: [said('您好', 'mine')], system: [line] });
    expect([rows, words]).toEqual([[line], ['已接入本次会话']]);
  });

  it('leaves a line alone that bears a mark of its own', () => {
    const line = said('已接入本次会话', 'notice');
    expect(wordedLines({ buyer: [said('在吗')], agent: [], system: [line] }).words).toEqual([]);
  });

  it('takes no words that somebody said, and none too short to tell anything', () => {
    const told = (line: string, buyer: string) =>
      wordedLines({ buyer: [said(buyer)], agent: [], system: [said(line)] }).words;
    expect(told('已接入会话', '怎么显示已接入会话?')).toEqual([]);
    expect(told('12:03 接入', '在吗')).toEqual([]);
  });
});
