import type { PanelView, Rect, WaitView } from '@/components/panel/panel-view';
import { placeInPage } from '@/utils/composer/in-page';
import { findPart } from '@/utils/consoles/find';
import type { ConsoleProfile } from '@/utils/profiles/profile';
import { limitFor } from '@/utils/timing/profile-for';
import { dueAt } from '@/utils/timing/service-hours';
import { askingView } from './asking';
import { flagView } from './flag-actions';
import { healthOf, unjudgedParts } from './health';
import { scrollerOf } from './room';
import type { Session } from './session';
import type { Waiter } from './queue-watch';

/** Where an element of the page or of one of its frames stands in the window. */
function rectOf(element: Element | null | undefined, page: Document): Rect | null {
  if (!element) return null;
  const { x, y, width, height } = element.getBoundingClientRect();
  if (width <= 0 || height <= 0) return null;
  const { left, top } = placeInPage(element.ownerDocument, page);
  return { x: x + left, y: y + top, width, height };
}

/** A label that rounds to more than this tells how long a buyer waited at least, ms. */
const ROUNDED_MS = 2_000;

function waitOf(session: Session, waiter: Waiter): WaitView {
  const profile = session.clockProfile({
    consoleId: session.parts.profile.id,
    shop: '',
    buyerKey: waiter.entry.buyerKey,
    buyerName: waiter.entry.name,
  });
  const { firstLimitMs } = profile;
  const { wallMs: askedAtMs, errorMs = 0, unknown } = waiter.since;
  return {
    key: waiter.entry.buyerKey,
    name: waiter.entry.name,
    askedAtMs,
    dueAtMs: waiter.dueAtMs ?? dueAt(profile, askedAtMs, firstLimitMs) ?? askedAtMs + firstLimitMs,
    limitMs: firstLimitMs,
    ...((unknown ?? errorMs > ROUNDED_MS) && { atLeast: true }),
    ...(unknown && waiter.dueAtMs === undefined && { startUnknown: true }),
  };
}

/** The waiting buyers of this page, the open conversation's turn among them. */
export function waitsOf(session: Session): PanelView['waiting'] {
  const { conversation } = session;
  const listed = session.waiters
    .filter((waiter) => waiter.entry.buyerKey !== conversation?.place.buyerKey)
    .map((waiter) => waitOf(session, waiter));
  if (!conversation?.open) return listed;
  const { open, place, profile } = conversation;
  const limitMs = limitFor(profile, open.first);
  const askedAtMs = open.askedAt.wallMs;
  const dueAtMs = dueAt(profile, askedAtMs, limitMs) ?? askedAtMs + limitMs;
  const unknown = !open.known && ({ atLeast: true, startUnknown: true } as const);
  return [...listed, { key: place.buyerKey, name: place.buyerName, askedAtMs, dueAtMs, limitMs, ...unknown }];
}

function entryMarks(session: Session): PanelView['entryMarks'] {
  return session.waiters.flatMap((waiter) => {
    const rect = rectOf(waiter.entry.element, session.parts.page);
    return rect ? [{ ...waitOf(session, waiter), rect }] : [];
  });
}

function turnOf(session: Session): PanelView['turn'] {
  const { conversation } = session;
  if (!conversation?.open || healthOf({ missing: session.reading?.missing ?? [] }).level === 'blind') return null;
  const { open, profile } = conversation;
  return { open, profile };
}

function healthView(session: Session): PanelView['health'] {
  const { reading, parts, storageFailing, ui, health, reader } = session;
  return {
    ...(ui.drawer === 'health' && { report: health.report(reader, Date.now()) }),
    ...healthOf({ missing: reading?.missing ?? [] }),
    unjudged: reading ? unjudgedParts(reading, parts.profile) : [],
    storage: storageFailing ? 'failing' : 'ok',
  };
}

function foundedOn({ verifiedLive, evidence }: ConsoleProfile): NonNullable<PanelView['founded']> {
  if (verifiedLive !== false) return { on: 'console', by: verifiedLive.by, day: verifiedLive.on };
  return { on: evidence.some(({ kind }) => kind === 'taught') ? 'taught' : 'material' };
}

/** The whole view of the panel, made anew from the session. */
export function makeView(session: Session): PanelView {
  const { parts, reading, conversation, draft, notes, settings } = session;
  const { profile, page, clock } = parts;
  const list = findPart(page, profile, profile.parts.room ? 'room' : 'messageList');
  return {
    ...session.ui,
    consoleId: profile.id,
    consoleName: profile.name[settings.language],
    health: healthView(session),
    founded: foundedOn(profile),
    partlyKnown: profile.confidence === 'low' && foundedOn(profile).on === 'material' && !session.ui.notNow,
    manual:
      healthOf({ missing: reading?.missing ?? [] }).level === 'blind' ? session.manual.view(settings.manualKeys) : null,
    buyerName: conversation?.place.buyerName ?? null,
    ...(conversation && { conversationKey: conversation.key }),
    asking: askingView(session),
    tray: session.ui.tray?.conversationKey === conversation?.key ? session.ui.tray : null,
    turn: turnOf(session),
    life: clock.life,
    offers: session.offers,
    talk: session.talk.view('talk'),
    flow: session.talk.view('flow'),
    ...flagView(session),
    flags: draft.flags,
    underlines: draft.underlines,
    stopped: draft.stopped,
    note: notes.focused(session.focusedNoteId) ?? (conversation && notes.ofPlace(conversation.place)),
    templates: notes.templates,
    unfinished: notes.unfinished(),
    workKeys: settings.workKeys,
    promises: session.promises.view(conversation, Date.now()),
    consoleNote: !profile.note ? 'none' : reading?.note?.open === true ? 'open' : 'closed',
    waiting: waitsOf(session).sort((a, b) => a.dueAtMs - b.dueAtMs),
    entryMarks: entryMarks(session),
    editorRect: rectOf(reading?.editor, page),
    listRect: rectOf(list && scrollerOf(list), page),
  };
}
