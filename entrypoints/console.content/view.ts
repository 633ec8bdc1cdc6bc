import type { PanelView } from '@/components/panel/panel-view';
import { findPart } from '@/utils/consoles/find';
import type { ConsoleProfile } from '@/utils/profiles/profile';
import { askingView } from './asking';
import { flagView } from './flag-actions';
import { healthOf, unjudgedParts } from './health';
import { inSight, rectOf } from './in-sight';
import { scrollerOf } from './room';
import type { Session } from './session';
import { listWaits, waitsOf } from './waits';

function entryMarks(session: Session): PanelView['entryMarks'] {
  const seen = inSight(session.parts.page);
  return listWaits(session).flatMap(({ element, wait }) => {
    const rect = seen(element);
    return rect ? [{ ...wait, rect }] : [];
  });
}

/** Before the first look. */
const UNREAD = { missing: [] };

function turnOf(session: Session): PanelView['turn'] {
  const { conversation } = session;
  if (!conversation?.open || healthOf(session.reading ?? UNREAD).level === 'blind') return null;
  const { open, profile } = conversation;
  return { open, profile };
}

function healthView(session: Session): PanelView['health'] {
  const { reading, parts, storageFailing, ui, health, reader } = session;
  return {
    ...(ui.drawer === 'health' && { report: health.report(reader, Date.now()) }),
    ...healthOf(reading ?? UNREAD),
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
    manual: healthOf(reading ?? UNREAD).level === 'blind' ? session.manual.view(settings.manualKeys) : null,
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
