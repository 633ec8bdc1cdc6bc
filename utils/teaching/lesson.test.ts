import { afterEach, describe, expect, it } from 'vitest';
import { feige } from '@/utils/consoles/sites/feige';
import { qianfan } from '@/utils/consoles/sites/qianfan';
import type { ConsoleProfile } from '@/utils/profiles/profile';
import { Lesson } from '@/utils/teaching/lesson';
import type { Truth } from '../../tests/contracts/expected';
import { openFixture, type OpenPage } from '../../tests/fixtures/open-page';
import { pointAt } from '../../tests/teaching/agent';

const opened: OpenPage[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((page) => page.close()));
});

function mending(id: 'feige' | 'qianfan', known: ConsoleProfile): { lesson: Lesson; page: OpenPage } {
  const page = openFixture(id, {});
  opened.push(page);
  const ground = { id: known.id, name: known.name, matches: known.matches, known, nowMs: Date.now() };
  return { lesson: new Lesson(page.document, ground, () => Date.now()), page };
}

function examplesOn(page: OpenPage): ReturnType<typeof pointAt> {
  return pointAt(page.document, (page.fixture as unknown as { truth(): Truth }).truth());
}

describe('Lesson, mending a profile', () => {
  it('that reads the page asks for nothing', () => {
    const { lesson } = mending('feige', feige);
    expect(lesson.view().at).toBe('review');
    expect(lesson.view().asked).toEqual([]);
  });

  it('asks for the part that a redesign took away, and keeps all others', () => {
    const { lesson, page } = mending('feige', { ...feige, parts: { ...feige.parts, editor: ['.gone'] } });
    expect(lesson.view().asked).toEqual(['editor']);
    const { editor } = examplesOn(page);
    if (editor) lesson.take(editor);
    const { at, profile, understanding } = lesson.view();
    expect(at).toBe('review');
    expect(understanding?.missing).toEqual([]);
    expect(profile?.parts.messageText).toEqual(feige.parts.messageText);
    expect(profile?.parts.editor).not.toContain('.gone');
  });

  it('whose every sign of a chat is gone still sees which parts are there', () => {
    const { lesson } = mending('feige', {
      ...feige,
      parts: { ...feige.parts, chatMarker: ['.gone'], send: ['.gone'] },
    });
    expect(lesson.view().steps).toMatchObject({ buyer: 'known', editor: 'known', send: 'todo' });
  });

  it('of a console that is known in part asks for what it never knew, but not for what work goes on without', () => {
    const { lesson } = mending('qianfan', qianfan);
    const { asked, steps } = lesson.view();
    expect(asked.slice(0, 2)).toEqual(['buyer', 'agent']);
    expect(asked).not.toContain('noteField');
    expect(steps.editor).toBe('known');
  });

  it('takes a step back to where it was', () => {
    const { lesson, page } = mending('qianfan', qianfan);
    const [buyer] = examplesOn(page).buyer;
    if (buyer) lesson.take(buyer);
    expect(lesson.view().at).toBe('agent');
    lesson.back();
    expect(lesson.view()).toMatchObject({ at: 'buyer', canGoBack: false });
  });
});
