import { describe, expect, it } from 'vitest';
import { countOf, dismissGap, MOST_GAPS, noteGap, openGaps, restoreGap, type Gap, type GapReason } from './gaps';

const DAY = 24 * 60 * 60 * 1000;
let made = 0;
const noted = (texts: readonly string[], reason: GapReason = 'quiet', from: readonly Gap[] = []): Gap[] =>
  texts.reduce<Gap[]>(
    (gaps, text, at) => noteGap(gaps, { messages: [text], reason, atMs: at, id: `g${String((made += 1))}` }),
    [...from],
  );

describe('noteGap', () => {
  it('puts messages that ask the same together and others apart', () => {
    const gaps = openGaps(
      noted(['你们支持送学校吗', '可以送到学校里吗', '有没有左手用的剪刀', '支持送到学校不', '左手剪刀有吗']),
    );
    expect(gaps.map((gap) => countOf(gap))).toEqual([3, 2]);
    expect(gaps[0]?.texts).toContain('可以送到学校里吗');
  });

  it('counts the reasons apart', () => {
    const [gap] = noted(['左手剪刀有吗'], 'rewritten', noted(['有左手剪刀吗', '左手剪刀有没有'], 'passedOver'));
    expect(gap?.counts).toEqual({ quiet: 0, passedOver: 2, rewritten: 1 });
  });

  it('leaves out what holds no words', () => {
    expect(noted(['？？', '😂', '好', '123456'])).toEqual([]);
  });

  it('leaves out greetings and thanks, which ask for nothing', () => {
    expect(noted(['好的谢谢你麻烦您了', '你好，在吗，有没有人', 'ok got it thank you very much'])).toEqual([]);
    expect(noted(['谢谢，有左手剪刀吗'])).toHaveLength(1);
  });

  it('keeps at most so many, and drops those met least', () => {
    const often = noted(['左手剪刀有吗', '有左手剪刀吗']);
    const words = Array.from({ length: MOST_GAPS + 30 }, (_, at) =>
      Array.from({ length: 6 }, (_each, place) => String.fromCharCode(0x5000 + at * 6 + place)).join(''),
    );
    const gaps = noted(words, 'quiet', often);
    expect(gaps).toHaveLength(MOST_GAPS);
    expect(openGaps(gaps)[0]?.texts[0]).toBe('有左手剪刀吗');
  });

  it('forgets what was not met for a season', () => {
    const gaps = noted(['左手剪刀有吗']);
    expect(noteGap(gaps, { messages: ['送到学校吗'], reason: 'quiet', atMs: 100 * DAY, id: 'n' })).toHaveLength(1);
  });

  it('holds the like of a dismissed one together and shows none of it', () => {
    const [gap] = noted(['左手剪刀有吗']);
    const dismissed = dismissGap(gap ? [gap] : [], gap?.id ?? '');
    expect(openGaps(noted(['有左手剪刀吗'], 'quiet', dismissed))).toEqual([]);
    expect(openGaps(restoreGap(dismissed, gap?.id ?? ''))).toHaveLength(1);
  });
});
