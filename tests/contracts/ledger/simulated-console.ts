import type { MessageKind, Origin } from '@/utils/facts/fact';
import { threadIdOf, type PageTime, type SeenMessage, type ThreadId, type ThreadSnapshot } from '@/utils/ledger/types';

/** What a simulated console shows of its messages, and how many rows it holds. */
export type Setting = {
  /** `temp`: an own message shows a temporary id until it is delivered. `some`: every third row has an id. */
  ids: 'all' | 'temp' | 'some' | 'none';
  /** `coarse`: 刚刚, then HH:MM, then 昨天 HH:MM. */
  times: 'exact' | 'coarse' | 'none';
  /** `own`: no two texts are alike. `trade`: one line in three is a common one. `few`: four texts only. */
  words: 'own' | 'trade' | 'few';
  /** Rows a virtual list shows at most; `Infinity` for a plain list. */
  window: number;
};

/** A message as it truly is. */
export type True = {
  /** Order of birth over the whole console, its name in a failure. */
  n: number;
  side: 'buyer' | 'agent' | 'system';
  kind: MessageKind;
  origin: Origin;
  text: string;
  id?: string;
  tempId?: string;
  saidMs: number;
  state: 'said' | 'recalled' | 'gone';
};
/** What somebody says. `word` picks the text, `by` 0–3: buyer, agent, robot, system. */
export type Line = { word: number; by: number; image: boolean };

export type Conversation = {
  threadId: ThreadId;
  messages: True[];
  /** Messages above this index are not loaded into the page yet. */
  top: number;
  /** Loaded rows below the window: more than 0 when scrolled up. */
  below: number;
};
/** One look at the page, with the truth behind each row. */
export type Look = { snapshot: ThreadSnapshot; rows: True[]; atEnd: boolean };

const WORDS = ['好的', '在吗', '谢谢', '发货了吗'];
const WHO = [
  { side: 'buyer', origin: 'human' },
  { side: 'agent', origin: 'human' },
  { side: 'agent', origin: 'robot' },
  { side: 'system', origin: 'system' },
] as const;
/** Rows a console loads when a conversation is opened. */
const FIRST_PAGE = 30;
const dateOf = (ms: number) => `${new Date(ms).getUTCMonth() + 1}-${new Date(ms).getUTCDate()}`;
const two = (part: number) => String(part).padStart(2, '0');

/** A seller console with a few conversations; it shows one at a time, as a page would, and keeps the truth beside it. */
export class SimulatedConsole {
  readonly setting: Setting;
  readonly conversations: Conversation[];
  nowMs = Date.UTC(2026, 2, 2, 5);
  active = 0;
  /** True until the open conversation was looked at. */
  opening = true;
  #life = 1;
  #born = 0;

  constructor(setting: Setting, before: readonly (readonly Line[])[]) {
    this.setting = setting;
    this.conversations = before.map((_lines, index) => ({
      threadId: threadIdOf('simulated', 'shop', `buyer ${index}`),
      messages: [],
      top: 0,
      below: 0,
    }));
    before.forEach((lines, index) => {
      this.active = index;
      lines.forEach((line) => this.say(line));
    });
    this.switchTo(0);
  }

  get conversation(): Conversation {
    const found = this.conversations[this.active];
    if (!found) throw new Error(`no conversation ${this.active}`);
    return found;
  }

  /** Somebody speaks, at the end or, delivered late, above the last `back` messages. */
  say(line: Line, back = 0): void {
    this.nowMs += 1000 + ((line.word * 7919) % 90_000);
    const { messages, below } = this.conversation;
    messages.splice(messages.length - Math.min(back, messages.length), 0, this.#born_(line));
    if (below > 0) this.conversation.below += 1;
  }

  #born_({ word, by, image }: Line): True {
    this.#born += 1;
    const [n, who] = [this.#born, WHO[by] ?? WHO[0]];
    const { ids, words } = this.setting;
    const common = words === 'few' || (words === 'trade' && word % 3 === 0);
    const kind = who.side === 'system' ? 'system' : image ? 'image' : 'text';
    const named = ids === 'all' || ids === 'temp' || (ids === 'some' && n % 3 === 0);
    return {
      n,
      ...who,
      kind,
      text: kind === 'image' && common ? '' : `${WORDS[word % WORDS.length] ?? ''}${common ? '' : ` ${n}`}`,
      ...(named && { id: `id${n}` }),
      ...(ids === 'temp' && who.side === 'agent' && { tempId: `temp${n}` }),
      saidMs: this.nowMs,
      state: 'said',
    };
  }

  /** Own messages shown so far get the server's ids. */
  settle(): void {
    for (const message of this.conversation.messages) delete message.tempId;
  }

  /** A delivered message is taken back: a line stands in its place, or nothing. */
  recall(back: number, how: 'recalled' | 'gone'): void {
    const standing = this.conversation.messages.filter(
      ({ state, side, tempId }) => state === 'said' && side !== 'system' && tempId === undefined,
    );
    const message = standing.at(-1 - (back % Math.max(1, standing.length)));
    if (!message || standing.length < 3) return;
    message.state = how;
    this.#clamp();
  }

  loadAbove(rows: number): void {
    this.conversation.top = Math.max(0, this.conversation.top - rows);
  }

  /** Moves a virtual window, up with positive `by`; a plain list holds everything anyhow. */
  scroll(by: number): void {
    this.conversation.below += by;
    this.#clamp();
  }

  #clamp(): void {
    const here = this.conversation;
    const most = Math.max(0, this.#loaded().length - this.setting.window);
    here.below = Math.max(0, Math.min(here.below, most));
  }

  switchTo(index: number): void {
    this.active = index % this.conversations.length;
    const here = this.conversation;
    here.below = 0;
    here.top = Math.max(0, here.messages.length - FIRST_PAGE);
    this.opening = true;
  }

  reload(): void {
    this.#life += 1;
    this.switchTo(this.active);
  }

  #loaded(): True[] {
    return this.conversation.messages.slice(this.conversation.top).filter(({ state }) => state !== 'gone');
  }

  /** What a reader sees now. `doubled`: the page renders this row twice, as some do for a moment (only told apart by an id). */
  look(doubled?: number): Look {
    this.nowMs += 50;
    const loaded = this.#loaded();
    const end = loaded.length - this.conversation.below;
    const rows = loaded.slice(Math.max(0, end - this.setting.window), end);
    const twice = doubled === undefined ? undefined : rows[doubled % Math.max(1, rows.length)];
    if (twice && this.setting.ids === 'all') rows.splice(rows.indexOf(twice), 0, twice);
    const seenAt = { wallMs: this.nowMs, monoMs: this.nowMs, life: `life ${this.#life}` };
    const { opening } = this;
    this.opening = false;
    const messages = rows.map((message) => this.#shown(message));
    const snapshot = { threadId: this.conversation.threadId, seenAt, opening, messages };
    return { snapshot, rows, atEnd: this.conversation.below === 0 };
  }

  #shown(message: True): SeenMessage {
    const id = message.tempId ?? message.id;
    const named = id === undefined ? {} : { platformId: id };
    if (message.state === 'recalled') {
      return { ...named, side: 'system', kind: 'recalled', origin: 'system', text: '撤回了一条消息' };
    }
    const { side, kind, origin, text } = message;
    return { ...named, side, kind, origin, text, ...this.#time(message.saidMs) };
  }

  #time(saidMs: number): { timeLabel?: string; pageTime?: PageTime } {
    const { times } = this.setting;
    if (times === 'none') return {};
    if (times === 'coarse' && this.nowMs - saidMs < 60_000) return { timeLabel: '刚刚' };
    const seconds = times === 'exact' ? `:${two(Math.floor(saidMs / 1000) % 60)}` : '';
    const days = Math.floor(this.nowMs / 86_400_000) - Math.floor(saidMs / 86_400_000);
    const day = days === 0 ? '' : days === 1 ? '昨天 ' : `${dateOf(saidMs)} `;
    const precisionMs = times === 'exact' ? 1000 : 60_000;
    return {
      timeLabel: `${day}${two(Math.floor(saidMs / 3_600_000) % 24)}:${two(Math.floor(saidMs / 60_000) % 60)}${seconds}`,
      pageTime: { atMs: Math.floor(saidMs / precisionMs) * precisionMs, precisionMs },
    };
  }
}
