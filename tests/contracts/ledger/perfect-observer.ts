import type { Presence, SeenMessage } from '@/utils/ledger/types';
import type { Conversation, Look, True } from './simulated-console';

/**
 * What a look at the page proves.
 * - `established`: ids, or the only way in which the rows fit what was seen before, tell which rows are new.
 * - `open`: another placement of the rows is as good within one row of evidence, or rows went, slipped in or changed their ids unseen.
 * - `misleading`: a wrong placement fits better than the true one by two rows or more. Nobody could know.
 */
export type Verdict = 'established' | 'open' | 'misleading';
/** New rows with their presence; null where the page cannot have shown whether a row was seen arriving. */
export type Judgement = { verdict: Verdict; fresh: Map<True, Presence | null> };

type Row = { message: True; key: string; clock: string | undefined; id: string | undefined; recalled: boolean };
type Known = Row & { ids: Set<string>; gapBefore: boolean; absent: boolean };

const LATE_ROWS = 5;

function rowOf(message: True, shown: SeenMessage): Row {
  return {
    message,
    key: `${shown.side}/${shown.kind}/${shown.text}`,
    clock: /\d+:[\d:]+/.exec(shown.timeLabel ?? '')?.[0],
    id: shown.platformId,
    recalled: shown.kind === 'recalled',
  };
}

const clash = (row: Row, known: Row) =>
  row.clock !== undefined && known.clock !== undefined && row.clock !== known.clock;
const idLost = (row: Row, known: Row) =>
  row.message.side === 'buyer' && (row.id === undefined) !== (known.id === undefined);
const alike = (row: Row, known: Row) =>
  row.key === known.key && !row.recalled && !clash(row, known) && !idLost(row, known);
const fits = (row: Row, known: Row) => (row.recalled && !idLost(row, known)) || alike(row, known);
/** As `fits`, where ids speak too. */
const fitsById = (row: Row, known: Known) =>
  row.id === undefined ? known.ids.size === 0 && fits(row, known) : known.ids.has(row.id);

const isSameRow = (one: Row, other: Row) => one.key === other.key && one.clock === other.clock && one.id === other.id;
const saysTheSame = (one: Row, other: Row) =>
  one.key === other.key &&
  one.message.side === other.message.side &&
  (one.message.side === 'agent' || one.id === other.id);

/** Knows of one conversation exactly what was shown of it, with the truth behind each row. */
export class PerfectObserver {
  #known: Known[] = [];
  #last: { rows: Row[]; atEnd: boolean; newestShown: boolean; atMs: number } | null = null;
  readonly #conversation: Conversation;
  #plain = false;
  #read: { look: Look; rows: Row[] } | null = null;

  constructor(conversation: Conversation) {
    this.#conversation = conversation;
  }

  /** Judges a look before it is taken in. `plain`: the page holds all loaded rows, so that nothing scrolls out. */
  judge(look: Look, plain: boolean): Judgement {
    this.#plain = plain;
    const rows = this.#rowsOf(look);
    const seen = new Set(this.#known.map(({ message }) => message));
    const fresh = new Map(
      rows
        .filter(({ message }) => !seen.has(message))
        .map(({ message }) => [message, this.#presence(message, look, plain)]),
    );
    return { verdict: this.#verdict(rows, fresh, look), fresh };
  }

  /** Takes a look in. */
  take(look: Look): void {
    const rows = this.#rowsOf(look);
    const position = new Map(this.#conversation.messages.map((message, index) => [message, index]));
    const at = ({ message }: Row) => position.get(message) ?? -1;
    const shown = new Map(rows.map((row, index) => [row.message, { row, index }]));
    const old = new Map(this.#known.map((known) => [known.message, known]));
    const merged = [...this.#known, ...rows.filter(({ message }) => !old.has(message))].sort((a, b) => at(a) - at(b));
    const [first, last] = [rows[0], rows.at(-1)];
    this.#known = merged.map((one, index): Known => {
      const known = old.get(one.message);
      const now = shown.get(one.message);
      const within = first !== undefined && last !== undefined && at(one) > at(first) && at(one) <= at(last);
      const previous = merged[index - 1];
      const newAbove = previous !== undefined && previous === last && !old.has(previous.message);
      const gapBefore = !within && previous !== undefined && (known ? known.gapBefore || newAbove : true);
      const row = now?.row ?? one;
      const ids = new Set([...(known?.ids ?? []), ...(row.id === undefined ? [] : [row.id])]);
      return { ...row, ids, gapBefore, absent: (within && !now) || (this.#plain && one.message.state === 'gone') };
    });
    const newest = this.#known.findLast(({ absent, message }) => !absent && message.state !== 'gone');
    const newestShown = newest !== undefined && shown.has(newest.message);
    this.#last = {
      rows,
      atEnd: look.atEnd,
      newestShown,
      atMs: look.snapshot.seenAt.wallMs,
    };
  }

  #rowsOf(look: Look): Row[] {
    if (this.#read?.look !== look) this.#read = { look, rows: this.#readRows(look) };
    return this.#read.rows;
  }

  #readRows({ rows, snapshot }: Look): Row[] {
    const ids = new Set<string>();
    return rows.flatMap((message, index) => {
      const shown = snapshot.messages[index];
      if (!shown || (shown.platformId !== undefined && ids.has(shown.platformId))) return [];
      if (shown.platformId !== undefined) ids.add(shown.platformId);
      return [rowOf(message, shown)];
    });
  }

  #isLast(rows: readonly Row[], alike: (one: Row, other: Row) => boolean): boolean {
    const last = this.#last?.rows;
    return last?.length === rows.length && rows.every((row, index) => last[index] && alike(row, last[index]));
  }

  #presence(message: True, look: Look, plain: boolean): Presence | null {
    const { snapshot } = look;
    const last = this.#last;
    if (!last) return 'history';
    const { messages } = this.#conversation;
    const place = messages.indexOf(message);
    const arrived = snapshot.opening ? 'away' : 'live';
    const below = this.#known.filter(
      (known) => known.message.state !== 'gone' && messages.indexOf(known.message) > place,
    );
    // Whether the newest row went or a virtual list moved by one looks the same.
    const endGone = this.#known.at(-1)?.message.state === 'gone' && !plain;
    if (below.length === 0) {
      if (snapshot.opening) return 'away';
      if (endGone) return null;
      if (!last.newestShown) return 'away';
      const joined = look.rows.some((row) => this.#known.some((known) => known.message === row));
      return last.atEnd && joined ? arrived : null;
    }
    if (messages.indexOf(this.#known[0]?.message ?? message) > place || below[0]?.gapBefore === true) return 'history';
    // Slipped in between: told only if it came while one looked on; far up it is taken for old.
    const toldLate = message.saidMs > last.atMs && last.newestShown && below.length <= LATE_ROWS;
    return toldLate && !endGone && this.#hasKnownAbove(message, look) ? arrived : null;
  }

  #hasKnownAbove(message: True, { rows }: Look): boolean {
    const above = new Set(rows.slice(0, rows.indexOf(message)));
    return this.#known.some((known) => above.has(known.message));
  }

  #verdict(rows: readonly Row[], fresh: ReadonlyMap<True, unknown>, { snapshot }: Look): Verdict {
    if (this.#known.length === 0) return 'established';
    if (this.#isLast(rows, isSameRow)) return fresh.size === 0 ? 'established' : 'misleading';
    // Only ids differ, as if own messages had been delivered.
    if (fresh.size > 0 && this.#isLast(rows, saysTheSame)) return 'misleading';
    const truth = this.#truePlacement(rows);
    const allIds = rows.every(({ id }) => id !== undefined);
    if (allIds && (truth.byId || snapshot.opening)) {
      const moved = snapshot.opening ? truth.swapped : truth.left || this.#endSlipped(rows, fresh);
      const open = moved || truth.over;
      return open || this.#looksDelivered(rows, fresh) ? 'open' : 'established';
    }
    const [bare, named] = [fits, fitsById].map((fit) =>
      Math.max(0, ...this.#stretches().map((stretch) => this.#bestRival(rows, stretch, fresh, fit))),
    );
    const rival = bare ?? 0;
    // As if nothing had gone, slipped in or changed: what went and what came instead look alike.
    const breaks = truth.clean ? 0 : truth.breaks;
    if (truth.byId && (named ?? 0) > 0 && (named ?? 0) >= truth.matches - breaks + 2) return 'misleading';
    if (truth.byId) return truth.clean && !truth.swapped ? 'established' : 'open';
    // The lone message ever known, on top again as it seems.
    const twin = this.#known.length === 1 && truth.matches === 0 && rival === 1;
    if (twin || rival >= Math.max(1, truth.matches - breaks) + 2) return 'misleading';
    const thin = truth.matches === 0 || (truth.matches === 1 && !truth.agreed);
    const unclear = truth.swapped || thin || this.#mayBeBack(rows, fresh);
    return truth.clean && !unclear && rival < truth.matches - 1 ? 'established' : 'open';
  }

  /**
   * A new row stands directly below what a removed one stood below, and says the same: it is back, or said once more. Two ids tell
   * them apart; one does not where it is our own message, whose id may come late.
   */
  #mayBeBack(rows: readonly Row[], fresh: ReadonlyMap<True, unknown>): boolean {
    return this.#known.some((removed, k) => {
      if (!removed.absent) return false;
      const above = this.#known.findLast(({ absent }, index) => index < k && !absent);
      const below = above && rows[rows.findIndex(({ message }) => message === above.message) + 1];
      if (!below || !fresh.has(below.message)) return false;
      return (below.id === undefined || removed.ids.size === 0) && alike(below, removed);
    });
  }

  /** The true placement: how many rows speak for it, and whether the rows stand one to one on what was known. */
  #truePlacement(rows: readonly Row[]) {
    const known = new Map(this.#known.map((one) => [one.message, one]));
    const pairs = rows.flatMap((row, w) => {
      const partner = known.get(row.message);
      return partner ? [{ row, partner, w, k: this.#known.indexOf(partner) }] : [];
    });
    const clean = pairs.every(({ row, partner, w, k }, index) => {
      const above = pairs[index - 1];
      if (!fits(row, partner) || partner.absent) return false;
      if (!above) return true;
      const between = this.#known.slice(above.k + 1, k);
      const hole = [...between, partner].some(({ gapBefore }) => gapBefore);
      return between.every(({ absent }) => absent) && (hole || w === above.w + 1);
    });
    const lowest = pairs.at(-1);
    const skipped = this.#known.slice((lowest?.k ?? -1) + 1).findIndex(({ gapBefore }) => gapBefore);
    const after = this.#known.slice((lowest?.k ?? -1) + 1, skipped < 0 ? undefined : (lowest?.k ?? -1) + 1 + skipped);
    const top = pairs[0];
    const over = top !== undefined && top.w > 0 && top.k > 0 && !top.partner.gapBefore;
    const breaks = pairs.filter(({ row, partner, w, k }, index) => {
      const above = pairs[index - 1];
      const between = above ? this.#known.slice(above.k + 1, k).some(({ absent }) => !absent) : false;
      return !fits(row, partner) || between || (above !== undefined && w !== above.w + 1);
    }).length;
    const left = lowest !== undefined && lowest.w + 1 < rows.length && after.some(({ absent }) => !absent);
    // Loaded above, or slipped in late below its twin.
    const twinAbove = top !== undefined && rows[top.w - 1]?.key === top.row.key;
    return {
      left,
      over,
      breaks: breaks + (left ? 1 : 0),
      clean:
        clean &&
        !left &&
        !over &&
        !twinAbove &&
        !pairs.some(({ row, partner }) => row.recalled && !partner.recalled && row.id === undefined),
      byId: pairs.some(({ row, partner }) => row.id !== undefined && partner.ids.has(row.id)),
      swapped: pairs.some(
        ({ row, partner }) => row.id !== undefined && partner.ids.size > 0 && !partner.ids.has(row.id),
      ),
      matches: pairs.filter(({ row, partner }) => alike(row, partner)).length,
      agreed: pairs.some(
        ({ row, partner }) => alike(row, partner) && row.clock?.length === 8 && row.clock === partner.clock,
      ),
    };
  }

  /** The newest message went while rows came in sight above or slipped in: a list that was scrolled looks the same. */
  #endSlipped(rows: readonly Row[], fresh: ReadonlyMap<True, unknown>): boolean {
    const newest = this.#known.findLast(({ absent }) => !absent);
    const lowest = rows.findLastIndex(({ message }) => !fresh.has(message));
    return newest?.message.state === 'gone' && rows.slice(0, lowest).some(({ message }) => fresh.has(message));
  }

  /** An own row with a new id says what one of the same words said that has scrolled out of sight: perhaps it was delivered there. */
  #looksDelivered(rows: readonly Row[], fresh: ReadonlyMap<True, unknown>): boolean {
    const shown = new Set(rows.map(({ message }) => message));
    const hidden = this.#known.filter(
      ({ message, absent }) => message.side === 'agent' && !absent && !shown.has(message),
    );
    if (hidden.length > 0 && rows.some((row) => row.recalled && fresh.has(row.message))) return true;
    const swapped = rows.filter(({ message }) => message.side === 'agent');
    return swapped.some((row) => {
      const partner = this.#known.find(({ message }) => message === row.message);
      const newId = row.id !== undefined && (fresh.has(row.message) || partner?.ids.has(row.id) === false);
      return newId && (hidden.some(({ key }) => key === row.key) || partner !== undefined);
    });
  }

  /** What was known, in stretches without a hole. */
  #segments(): Known[][] {
    const segments: Known[][] = [];
    for (const known of this.#known.filter(({ absent }) => !absent)) {
      const current = segments.at(-1);
      if (known.gapBefore || !current) segments.push([known]);
      else current.push(known);
    }
    return segments;
  }

  /** Stretches on which rows may seem to lie: each segment, and neighbours as if the hole between them held nothing. */
  #stretches(): Known[][] {
    const segments = this.#segments();
    return segments.flatMap((_segment, from) =>
      segments.slice(from).map((_last, i) => segments.slice(from, from + i + 1).flat()),
    );
  }

  /** Rows that speak for the best wrong placement on one stretch; a placement that gives the same new rows is not wrong. */
  #bestRival(
    rows: readonly Row[],
    segment: readonly Known[],
    fresh: ReadonlyMap<True, unknown>,
    fit: (row: Row, known: Known) => boolean,
  ): number {
    let best = 0;
    for (let shift = 1 - rows.length; shift < segment.length; shift += 1) {
      const on = rows.flatMap((row, w) => {
        const known = segment[w + shift];
        return known ? [{ row, known }] : [];
      });
      const covered = new Set(on.map(({ row }) => row.message));
      const sameOutcome = rows.every(({ message }) => covered.has(message) !== fresh.has(message));
      if (sameOutcome || !on.every(({ row, known }) => fit(row, known))) continue;
      best = Math.max(best, on.filter(({ row, known }) => alike(row, known)).length);
    }
    return best;
  }
}
