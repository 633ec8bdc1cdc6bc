import { afterEach, describe, expect, it } from 'vitest';
import { learn } from '@/utils/teaching/learn';
import { draftProfile } from '@/utils/teaching/draft';
import { understand } from '@/utils/teaching/understanding';
import type { SeenMessage } from '@/utils/ledger/types';
import { FIXTURE_IDS, fixtureFacts } from '../../tests/fixtures/pages';
import { openFixture, type OpenPage } from '../../tests/fixtures/open-page';
import type { Examples, Ground } from '@/utils/teaching/lesson-types';
import type { ConsoleProfile } from '@/utils/profiles/profile';
import type { Truth } from '../../tests/contracts/expected';
import { correct, pointAt } from '../../tests/teaching/agent';

const opened: OpenPage[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((page) => page.close()));
});

function open(id: (typeof FIXTURE_IDS)[number], query: string): OpenPage {
  const page = openFixture(id, { query });
  opened.push(page);
  return page;
}

const truthOf = (page: OpenPage): Truth =>
  JSON.parse(JSON.stringify((page.fixture as unknown as { truth(): Truth }).truth())) as Truth;

/** What was said, side by side with its text. Cards are left out: what they are nobody pointed at. */
function said(messages: readonly { side: string; kind: string; text: string }[], { messages: all }: Truth): string[] {
  const cards = all.filter(({ kind }) => kind === 'card').map(({ text }) => text);
  return messages
    .filter(({ side, kind }) => (side === 'buyer' || side === 'agent') && kind === 'text')
    .filter(({ text }) => !cards.some((card) => text.startsWith(card)))
    .map(({ side, text }) => `${side}: ${text}`);
}

/** The truth as this console shows it: some put words before what a machine says. */
function toldBy(id: (typeof FIXTURE_IDS)[number], truth: Truth): string[] {
  const { robotMark = '' } = fixtureFacts(id).rows ?? {};
  const marked = truth.messages.map((one) => (one.origin === 'robot' ? { ...one, text: robotMark + one.text } : one));
  return said(marked, truth);
}

/** Points, looks, and corrects what is wrong, at most three times. */
function taught(page: OpenPage, truth: Truth, ground: Ground): ConsoleProfile {
  let examples: Examples | undefined = pointAt(page.document, truth);
  let profile: ConsoleProfile | undefined;
  for (let round = 0; examples && round < 4; round += 1) {
    profile = draftProfile(learn(examples, ground), ground) ?? profile;
    if (!profile) throw new Error('no profile was made');
    const read = understand(profile, page.document, ground.nowMs).rows.map(({ message }) => message);
    examples = correct(page.document, truth, examples, read);
  }
  if (!profile) throw new Error('no profile was made');
  return profile;
}

const ids = FIXTURE_IDS.filter((id) => fixtureFacts(id).needsBrowser === undefined);

describe.each(ids)('a page like %s, taught by pointing', (id) => {
  it('is read with every message on its side, also after the next release, a re-render and another buyer', () => {
    const page = open(id, 'hash=1');
    const ground = {
      id: 'taught-test',
      name: { zh: '测试', en: 'Test' },
      matches: ['https://example.com/*'],
      nowMs: Date.now(),
    };
    const truth = truthOf(page);
    const profile = taught(page, truth, ground);
    const texts = (one: OpenPage): string[] => {
      const u = understand(profile, one.document, Date.now());
      return said(
        u.rows.map(({ message }: { message: SeenMessage }) => message),
        truthOf(one),
      );
    };
    expect(texts(page)).toEqual(toldBy(id, truth));
    const later = open(id, 'hash=2');
    later.fixture.rerender();
    expect(texts(later)).toEqual(toldBy(id, truthOf(later)));
    later.fixture.switchTo('7203416120');
    expect(texts(later)).toEqual(toldBy(id, truthOf(later)));
    expect(understand(profile, later.document, Date.now()).missing).toEqual([]);
  });
});
