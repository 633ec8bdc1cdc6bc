import { browser } from 'wxt/browser';
import { z } from 'zod';
import { consoleProfileSchema, type ConsoleProfile } from '@/utils/profiles/profile';

/**
 * What the teaching script says to the background. It runs on a page that no profile claims yet, where the ordinary requests are
 * refused; it may ask these two things only, and only from a tab in which the person started teaching.
 */
const lessonRequest = z.discriminatedUnion('ask', [
  /** The profile that claims this page, to be mended. */
  z.object({ deskmate: z.literal('lesson'), ask: z.literal('profile') }),
  /** Keeps what was taught. */
  z.object({ deskmate: z.literal('lesson'), ask: z.literal('save'), profile: consoleProfileSchema }),
]);
type LessonRequest = z.infer<typeof lessonRequest>;

/** `on`: Deskmate runs on this page now. `off`: the browser must first be asked for the page, which only a click in our own popup can do. */
export type Saved = { ok: true; state: 'on' | 'off' } | { ok: false };

const savedAnswer = z.union([
  z.object({ ok: z.literal(true), state: z.enum(['on', 'off']) }),
  z.object({ ok: z.literal(false) }),
]);

/** Where a lesson is held; the browser tells it. */
export type LessonPlace = { tabId: number; url: string };

export type LessonHandlers = {
  isTaught(tabId: number): Promise<boolean>;
  profile(place: LessonPlace): Promise<ConsoleProfile | null>;
  save(profile: ConsoleProfile, place: LessonPlace): Promise<Saved>;
};

/** The profile in force on this page; null where none claims it or the background does not answer. */
export async function askKnownProfile(): Promise<ConsoleProfile | null> {
  const raw: unknown = await browser.runtime.sendMessage({
    deskmate: 'lesson',
    ask: 'profile',
  } satisfies LessonRequest);
  const parsed = consoleProfileSchema.safeParse(raw);
  return parsed.success ? parsed.data : null;
}

/** Hands a taught profile over. */
export async function saveTaught(profile: ConsoleProfile): Promise<Saved> {
  const raw: unknown = await browser.runtime.sendMessage({
    deskmate: 'lesson',
    ask: 'save',
    profile,
  } satisfies LessonRequest);
  const parsed = savedAnswer.safeParse(raw);
  return parsed.success ? parsed.data : { ok: false };
}

/** Answers the teaching script. Call synchronously when the worker starts. */
export function listenToLessons(handlers: LessonHandlers): void {
  browser.runtime.onMessage.addListener((raw: unknown, sender, respond) => {
    const request = lessonRequest.safeParse(raw);
    const tabId = sender.tab?.id;
    const ours = sender.id === browser.runtime.id && sender.frameId === 0;
    if (!request.success || !ours || tabId === undefined || sender.url === undefined) return false;
    const place = { tabId, url: sender.url };
    void answer(request.data, place, handlers).then(respond, (error: unknown) => {
      console.error('deskmate: a lesson was not answered', error);
      respond(null);
    });
    return true; // the answer comes later
  });
}

async function answer(request: LessonRequest, place: LessonPlace, handlers: LessonHandlers): Promise<unknown> {
  if (!(await handlers.isTaught(place.tabId))) return null;
  return request.ask === 'profile' ? handlers.profile(place) : handlers.save(request.profile, place);
}
