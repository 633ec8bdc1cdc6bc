import { isDeepStrictEqual } from 'node:util';
import { emptyLedger, observe, type Observation } from '@/utils/ledger/observe';
import type { LedgerEvent, LedgerState } from '@/utils/ledger/types';
import { happen, type History } from './histories';
import { PerfectObserver, type Judgement } from './perfect-observer';
import { SimulatedConsole, type Conversation, type Look, type True } from './simulated-console';

/** What was counted over histories. */
export type Count = {
  looks: number;
  open: number;
  misleading: number;
  held: number;
  messages: number;
  live: number;
  uncertain: number;
  /** Told to stand after a gap. */
  gaps: number;
  /** Uncertain although each look so far had established everything. */
  needless: number;
};
export const nothingCounted = (): Count => ({
  looks: 0,
  open: 0,
  misleading: 0,
  held: 0,
  messages: 0,
  live: 0,
  uncertain: 0,
  gaps: 0,
  needless: 0,
});

type Emitted = { event: LedgerEvent; sure: boolean };
type Followed = {
  conversation: Conversation;
  observer: PerfectObserver;
  state: LedgerState;
  emitted: Map<True, Emitted>;
  named: Map<string, True>;
  /** Shown while the ledger said that it was not sure, and not emitted since. */
  doubted: Set<True>;
  looks: Look[];
  strict: boolean;
};

/** What the ledger said is not so. */
export class Fault extends Error {}
function fault(what: string, message: True, event?: LedgerEvent): never {
  throw new Fault(`${what}: ${JSON.stringify(message)} ${JSON.stringify(event ?? {})}`);
}

/** Plays one history to the ledger and compares all it says with the truth; throws at the first fault. */
export function witness(history: History, count: Count): void {
  const page = new SimulatedConsole(history.setting, history.before);
  const all = page.conversations.map(follow);
  const look = (double?: number) => {
    const followed = all[page.active];
    return followed ? lookOnce(page, followed, page.look(double), count) : false;
  };
  let misled = !look();
  for (const { act, seen } of history.steps) {
    if (misled) return;
    // The reader looks at a conversation just opened before anybody can scroll it.
    if (page.opening && (act.do === 'scroll' || act.do === 'loadAbove')) misled = !look();
    happen(page, act);
    if (act.do === 'reload') for (const one of all) one.state = structuredClone(one.state);
    if (act.do === 'oldLook') repeatOld(all[page.active], act.which, history.setting.ids === 'all');
    else if (act.do === 'double') misled = !look(act.row);
    // A row that vanishes or gets its id is a change of the page: the reader looks before anything else happens to it.
    else if (seen || act.do === 'recall' || act.do === 'settle') misled = !look();
  }
  if (!misled) look();
}

function follow(conversation: Conversation): Followed {
  return {
    conversation,
    observer: new PerfectObserver(conversation),
    state: emptyLedger,
    emitted: new Map(),
    named: new Map(),
    doubted: new Set(),
    looks: [],
    strict: true,
  };
}

/** An older look handed over once more says nothing. */
function repeatOld(followed: Followed | undefined, which: number, ids: boolean): void {
  const old = followed?.looks[which % Math.max(1, followed.looks.length)];
  if (!followed || !old || !ids) return;
  const { events, state } = observe(followed.state, old.snapshot);
  const [message] = old.rows;
  if (events.length > 0 && message) fault('an old look was counted again', message, events[0]);
  followed.state = state;
}

/** False when the page misled everybody: what follows cannot be judged. */
function lookOnce(page: SimulatedConsole, followed: Followed, look: Look, count: Count): boolean {
  if (look.rows.length === 0) {
    followed.state = observe(followed.state, look.snapshot).state;
    if (look.snapshot.opening) page.opening = true; // what fills it was not seen arriving
    return true;
  }
  count.looks += 1;
  const judged = followed.observer.judge(look, page.setting.window === Number.POSITIVE_INFINITY);
  if (judged.verdict === 'misleading') {
    count.misleading += 1;
    return false;
  }
  if (judged.verdict === 'open') {
    count.open += 1;
    followed.strict = false;
  }
  const said = observe(followed.state, look.snapshot);
  const again = observe(said.state, look.snapshot);
  const [first] = look.rows;
  if (again.events.length > 0 && first) fault('the same look was counted again', first, again.events[0]);
  followed.state = said.state;
  if (!said.placed) {
    count.held += 1;
    if (judged.verdict === 'established' && followed.strict && first) fault('held back', first);
    return true;
  }
  checkEvents(followed, look, judged, said, count);
  checkLost(followed, look, said);
  checkOrder(followed);
  followed.observer.take(look);
  followed.looks.push(look);
  return true;
}

function checkEvents(followed: Followed, look: Look, judged: Judgement, said: Observation, count: Count): void {
  const rowOf = new Map(look.snapshot.messages.map((shown, index) => [shown, look.rows[index]]));
  said.events.forEach((event, index) => {
    const shown = said.fresh[index];
    const row = shown && rowOf.get(shown);
    if (!row) throw new Fault(`an event without a row: ${JSON.stringify(event)}`);
    const message = meantBy(followed, row, look);
    const before = followed.emitted.get(message);
    const sure = !event.uncertain;
    count.messages += 1;
    count.live += event.presence === 'live' ? 1 : 0;
    count.uncertain += sure ? 0 : 1;
    count.gaps += event.gapBefore ? 1 : 0;
    if (!sure && followed.strict) {
      count.needless += 1;
      fault('uncertain although the page shows enough', message, event);
    }
    if (followed.named.has(event.messageId)) fault('two messages of one name', message, event);
    if (sure && before?.sure === true) fault('doubled', message, event);
    if (sure && (event.side !== shown.side || event.kind !== shown.kind)) fault('wrong side or kind', message, event);
    const presence = judged.fresh.get(message);
    // After a doubt the ledger may say less than the truth (`away`: not seen arriving), never more.
    const modest = !followed.strict && event.presence === 'away' && presence === 'live';
    if (sure && presence && event.presence !== presence && !modest) fault(`not ${presence}`, message, event);
    if (sure) checkDoubtBefore(followed, message, event);
    tell(followed, { row, message, event, sure: sure || before?.sure === true });
  });
}

const keyOf = ({ side, kind, text }: True) => `${side}/${kind}/${text}`;

/** Of messages without id that look alike, one was not told of yet: which of them an event means nobody can say, nor need to. */
function meantBy({ emitted, doubted }: Followed, row: True, { rows }: Look): True {
  if (!emitted.has(row) || row.id !== undefined) return row;
  const isTwin = (one: True) => keyOf(one) === keyOf(row);
  const untold = rows.filter((one) => isTwin(one) && !emitted.has(one));
  // Of one it has said already that it may be missing: the event tells of another.
  return untold.find((one) => !doubted.has(one)) ?? untold[0] ?? [...doubted].find(isTwin) ?? row;
}

/** Writes down what was told: the row has the new name, and the message it looks like keeps the name given before. */
function tell(followed: Followed, { row, message, event, sure }: Emitted & { row: True; message: True }): void {
  const { emitted, named, doubted } = followed;
  const old = emitted.get(row);
  if (message !== row && old) {
    emitted.set(message, old);
    named.set(old.event.messageId, message);
  }
  // Told surely once and doubtfully again: the sure word is what the ledger stands by.
  const first = message === row ? old : undefined;
  emitted.set(row, first?.sure && event.uncertain ? first : { event, sure });
  named.set(event.messageId, row);
  doubted.delete(message);
}

/** Where a message may be missing, the next one at the end says so. */
function checkDoubtBefore(followed: Followed, message: True, event: LedgerEvent): void {
  if (event.presence === 'history' || event.gapBefore) return;
  const { messages } = followed.conversation;
  const place = messages.indexOf(message);
  for (const missing of followed.doubted) {
    const at = messages.indexOf(missing);
    const between = messages.slice(at + 1, place).some((one) => followed.emitted.has(one));
    if (at < place && !between) fault(`a missing message before it is kept silent (${missing.n})`, message, event);
  }
}

function checkLost(followed: Followed, look: Look, said: Observation): void {
  const unsure = said.uncertain || said.events.some(({ uncertain }) => uncertain);
  for (const message of look.rows) {
    if (followed.emitted.has(message) || followed.doubted.has(message)) continue;
    if (!unsure) fault('lost', message);
    followed.doubted.add(message);
  }
}

/** The ledger's order is the page's, for all messages it is sure of. */
function checkOrder({ state, named, emitted, conversation }: Followed): void {
  const kept = state.tail.flatMap(({ messageId, doubtful, gone }) => {
    if (doubtful || gone) return []; // what it takes for removed has no place
    const message = named.get(messageId);
    const told = message && emitted.get(message);
    const stands = told?.sure && told.event.messageId === messageId && message?.state !== 'gone';
    return message && stands ? [message] : [];
  });
  const places = kept.map((message) => conversation.messages.indexOf(message));
  // Of two messages without id that look alike either may stand first.
  const inOrder = [...kept].sort((a, b) => conversation.messages.indexOf(a) - conversation.messages.indexOf(b));
  if (isDeepStrictEqual(kept.map(keyOf), inOrder.map(keyOf))) return;
  const wrong = kept.find((_message, index) => (places[index] ?? 0) > (places[index + 1] ?? Number.POSITIVE_INFINITY));
  if (wrong) fault('wrong order', wrong);
}
