import { describe, expect, it } from 'vitest';
import { consoleProfileSchema, type ConsoleProfile } from '@/utils/profiles/profile';
import { tinyProfile } from '@/utils/profiles/tiny-profile';

const faultsOf = (change: Record<string, unknown>): { path: string; message: string }[] =>
  (consoleProfileSchema.safeParse({ ...tinyProfile, ...change }).error?.issues ?? []).map(({ path, message }) => ({
    path: path.join('.'),
    message,
  }));
const withPart = (part: string, selector: string) => ({ parts: { ...tinyProfile.parts, [part]: [selector] } });

describe('consoleProfileSchema', () => {
  it('takes a whole profile', () => {
    expect(faultsOf({})).toEqual([]);
    expect(
      faultsOf({
        frames: { core: { host: 'iframe#core' }, inner: { host: 'micro-app', within: 'core' } },
        parts: { ...tinyProfile.parts, editor: ['@inner textarea', 'chat-box >>> textarea'] },
        time: { formats: ['ago', 'iso'], utcOffsetMinutes: 'machine', attribute: 'datetime' },
      } satisfies Partial<ConsoleProfile>),
    ).toEqual([]);
  });

  it.each([
    ['<all_urls>', 'not a match pattern'],
    ['https://*/*', 'too wide'],
    ['*://shop.example/*', 'too wide'],
    ['https://*.com/*', 'too wide'],
    ['https://*.com.cn/*', 'too wide'],
    ['https://shop.*.example/*', 'start only'],
    ['file:///*', 'not a match pattern'],
    ['https://shop.example', 'not a match pattern'],
  ])('refuses the address %s', (match, why) => {
    const [fault, ...others] = faultsOf({ matches: ['https://good.example/*', match] });
    expect(others).toEqual([]);
    expect(fault?.path).toBe('matches.1');
    expect(fault?.message).toContain(why);
  });

  it.each([
    ['div[', 'not a selector'],
    ['div >>> ', 'not a selector'],
    ['@core', 'not a selector'],
    ['a >>> @core b', 'not a selector'],
    ['a >>> b >>> c >>> d >>> e >>> f', 'not a selector'],
    ['@nowhere textarea', 'no frame "nowhere"'],
    ['@constructor textarea', 'no frame "constructor"'],
  ])('refuses the selector %s', (selector, why) => {
    const [fault, ...others] = faultsOf({ ...withPart('editor', selector), frames: { core: { host: 'iframe' } } });
    expect(others).toEqual([]);
    expect(fault?.path).toBe('parts.editor.0');
    expect(fault?.message).toContain(why);
  });

  it('refuses a frame that is not there wherever a selector is asked of the page', () => {
    expect(
      faultsOf({
        popups: ['@x .menu'],
        note: { dialogs: ['@x .dialog'], dialogWords: [], saveWords: [] },
        orderNumber: { selectors: ['.a', '@x .b'], pattern: '(\\d+)' },
        buyerKey: { thread: [{ in: 'page', selector: '@x h1' }], entry: [] },
      }).map(({ path }) => path),
    ).toEqual(['buyerKey.thread.0.selector', 'note.dialogs.0', 'orderNumber.selectors.1', 'popups.0']);
  });

  it('refuses frames that lie within themselves or within none', () => {
    const loop = { a: { host: 'iframe', within: 'b' }, b: { host: 'iframe', within: 'a' } };
    expect(faultsOf({ frames: loop }).map(({ path }) => path)).toEqual(['frames.a.within', 'frames.b.within']);
    expect(faultsOf({ frames: { a: { host: 'iframe', within: 'a' } } })).toEqual([
      { path: 'frames.a.within', message: 'a frame within itself' },
    ]);
    expect(faultsOf({ frames: { a: { host: 'iframe', within: 'toString' } } })).toEqual([
      { path: 'frames.a.within', message: 'no frame "toString"' },
    ]);
    expect(faultsOf({ frames: { a: { host: '@a iframe' } } }).map(({ path }) => path)).toEqual(['frames.a.host']);
  });

  it('names each field that it does not know, at its place', () => {
    const [issue] =
      consoleProfileSchema.safeParse({ ...tinyProfile, rows: { ...tinyProfile.rows, colour: 1 } }).error?.issues ?? [];
    expect(issue).toMatchObject({ code: 'unrecognized_keys', path: ['rows'], keys: ['colour'] });
  });

  it.each([
    ['time.pattern', { time: { formats: ['hm'], utcOffsetMinutes: 480, pattern: '(\\d+)+x' } }],
    ['orderNumber.pattern', { orderNumber: { selectors: ['.o'], pattern: '(a|a)*$' } }],
    ['text.buyerName', { text: { buyerName: '.*.*x' } }],
    ['waiting.0.pattern', { waiting: [{ pattern: '(秒', means: 'elapsed' }] }],
    ['rows.id.pattern', { rows: { ...tinyProfile.rows, id: { pattern: '(\\w+)*-' } } }],
  ])('refuses an expression that a page could make run very long, at %s', (path, change) => {
    expect(faultsOf(change).map((fault) => fault.path)).toEqual([path]);
  });
});
