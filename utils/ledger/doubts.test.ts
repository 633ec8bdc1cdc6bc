import { describe, expect, it } from 'vitest';
import { emptyLedger, observe } from './observe';
import { threadIdOf, type SeenMessage } from './types';

/** Found by random histories (tests/contracts/ledger), made small. Ids as `id:`, own messages in capitals, `R` for a recalled line. */
function rowOf(shown: string): SeenMessage {
  const [id, said = ''] = shown.includes(':') ? shown.split(':') : [undefined, shown];
  const [text = '', timeLabel] = said.split('@');
  const named = id === undefined ? {} : { platformId: id };
  const label = timeLabel === undefined ? {} : { timeLabel: timeLabel.replace('.', ':') };
  if (text === 'R') return { ...named, side: 'system', kind: 'recalled', origin: 'system', text: 'taken back' };
  const side = text === text.toUpperCase() ? 'agent' : 'buyer';
  return { ...named, ...label, side, kind: 'text', origin: 'human', text };
}

/** What the last of these looks says; the first is an opening. Rows stand apart by spaces. */
function lastOf(...looks: string[]) {
  let state = emptyLedger;
  let said = observe(state, look('', 0));
  looks.forEach((rows, index) => {
    said = observe(state, look(rows, index));
    state = said.state;
  });
  const told = said.events.map(({ presence, uncertain, gapBefore }) =>
    [presence, uncertain ? '?' : '', gapBefore ? ' after a gap' : ''].join(''),
  );
  return { told, uncertain: said.uncertain, order: state.tail.filter(({ gone }) => !gone).map((one) => one.messageId) };
}

const look = (rows: string, index: number) => ({
  threadId: threadIdOf('demo', '', 'buyer'),
  seenAt: { wallMs: 1000 * index, monoMs: 1000 * index, life: 'one' },
  opening: index === 0,
  messages: rows.split(' ').filter(Boolean).map(rowOf),
});

describe('observe: what ids show', () => {
  it('puts a message where the page now shows its id, though it seemed gone from there', () => {
    const { order } = lastOf('1:a 2:b 3:c', '1:a 2:b 4:d', '1:a 2:b 4:d 3:c');
    expect(order).toEqual(['1', '2', '4', '3']);
  });
  it('leaves the order alone when an older look comes late', () => {
    const first = observe(emptyLedger, look('1:a 2:b 3:c', 0)).state;
    const later = observe(first, look('1:a 3:c 2:b', 2)).state;
    const stale = observe(later, { ...look('1:a 2:b 3:c', 1) });
    expect(stale.events).toEqual([]);
    expect(stale.state.tail.map(({ messageId }) => messageId)).toEqual(['1', '3', '2']);
  });
  it('keeps what a message became when an older look comes late', () => {
    const first = observe(emptyLedger, look('1:a 2:OK 3:b', 0)).state;
    const later = observe(first, look('1:a 2:R 3:b', 2)).state;
    const stale = observe(later, { ...look('1:a 2:OK 3:b', 1) });
    expect(stale.state.tail.map(({ signature }) => signature)).toEqual(later.tail.map(({ signature }) => signature));
  });
  it('does not take a window of other ids for an older one because two own messages say what was said before', () => {
    const { told } = lastOf('1:OK 2:YES 3:c', '5:d 6:e 7:f 8:g 9:OK 10:YES');
    expect(told).toEqual([]);
  });
  it('says that a message may be missing where an own one got another id and new rows came at once', () => {
    const { told, uncertain } = lastOf('1:a 4:b 5:c 6:d t2:OK', '1:a 4:b 5:c 6:d 2:OK 3:e');
    expect({ told, uncertain }).toEqual({ told: ['live after a gap'], uncertain: true });
  });
  it('is sure that an own message alone got another id', () => {
    expect(lastOf('1:a t2:OK', '1:a 2:OK')).toMatchObject({ told: [], uncertain: false });
  });
  it('marks the second of two own messages that say the same, of which one was delivered', () => {
    expect(lastOf('1:a t2:OK', '1:a 3:OK 2:OK').told).toEqual(['live? after a gap']);
  });
  it('cannot tell where a row stands that came above the known ones while others are hidden there', () => {
    expect(lastOf('1:a 2:b 3:c', '9:x 2:b 3:c').told).toEqual(['history?']);
  });
});

describe('observe: rows without id that look alike', () => {
  it('marks a row that says what one says that was just taken back above it', () => {
    expect(lastOf('a b c NO@14.03', 'a b c R NO@14.03').told).toEqual(['live? after a gap']);
  });
  it('cannot tell whether a row that was taken away is back or was said once more', () => {
    const open = { told: ['live? after a gap'], uncertain: true };
    expect(lastOf('a YES NO', 'a YES', 'a YES NO NO')).toMatchObject(open);
    expect(lastOf('a YES 3:NO', 'a YES', 'a YES NO NO')).toMatchObject(open);
  });
  it('does not take the line of one recalled message for that of another', () => {
    const { told } = lastOf('a b c d R R', 'a b c d R NO R');
    expect(told).toEqual(['live?']);
  });
  it('does not believe that an own row lost its id, however well the words fit', () => {
    const { uncertain } = lastOf('a 2:OK OK', 'a OK OK OK 3:OK');
    expect(uncertain).toBe(true);
  });
  it('does not swear that a row of a run is the one that was out of sight: one may have been taken away and another said', () => {
    expect(lastOf('ok ok', 'ok ok ok 6:ok', 'ok ok 6:ok', 'ok ok ok 6:ok').uncertain).toBe(true);
  });
  it('does not swear that a row is new which says what one said whose id was lost', () => {
    const looks = ['1:a 2:b', '1:a 2:b OK OK 18:OK OK OK', '1:a 2:b OK OK OK OK', '1:a 2:b OK OK OK 21:c OK'];
    expect(lastOf(...looks).told.at(-1)).toMatch(/\?/);
  });
});
