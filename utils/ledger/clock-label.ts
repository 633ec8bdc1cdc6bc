/** `exact`: the label shows seconds. */
export type Dial = { seconds: number; exact: boolean };

/**
 * The time of day in a label, as seconds on a twelve-hour dial, or null for labels without one (刚刚, 3分钟前, 昨天).
 * A dial of twelve hours lets 下午2:03 agree with 14:03.
 */
export function dialOf(label: string | undefined): Dial | null {
  if (label === undefined) return null;
  const found = /(\d{1,2}):(\d{2})(?::(\d{2}))?/.exec(label);
  if (!found) return null;
  const [, hours = '0', minutes = '0', seconds] = found;
  return {
    seconds: (Number(hours) % 12) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0),
    exact: seconds !== undefined,
  };
}

/** Whether two labels of one message could stand for the same time. `unknown` where either tells no time of day. */
export function compareDials(one: Dial | null, two: Dial | null): 'agree' | 'differ' | 'unknown' {
  if (!one || !two) return 'unknown';
  const step = one.exact && two.exact ? 1 : 60;
  return Math.floor(one.seconds / step) === Math.floor(two.seconds / step) ? 'agree' : 'differ';
}
