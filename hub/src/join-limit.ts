/** Counts failed tries by address in a sliding window, in memory: a restart forgets them, codes expire anyway. */
export type JoinLimit = {
  /** Opens a try. Undefined: go ahead; a number: too often, try again after so many ms. */
  begin(address: string, now: number): number | undefined;
  /** The try that began last from this address succeeded: it does not count. A whole office may share one address. */
  succeeded(address: string): void;
};

const WINDOW_MS = 10 * 60_000;
/** So that addresses made up by the thousand do not fill the memory. */
const MOST_ADDRESSES = 10_000;

/** @param most tries within ten minutes that may fail before the next one is refused */
export function createJoinLimit(most: number): JoinLimit {
  const tries = new Map<string, number[]>();
  return {
    begin(address, now) {
      const recent = (tries.get(address) ?? []).filter((at) => at > now - WINDOW_MS && at <= now);
      const oldest = recent[0];
      // Put at the end again: the map stays in the order of last use, and the least used is dropped first.
      tries.delete(address);
      if (oldest !== undefined && recent.length >= most) {
        tries.set(address, recent);
        return oldest + WINDOW_MS - now;
      }
      tries.set(address, [...recent, now]);
      dropOldest(tries);
      return undefined;
    },
    succeeded(address) {
      tries.get(address)?.pop();
    },
  };
}

function dropOldest(tries: Map<string, number[]>): void {
  if (tries.size <= MOST_ADDRESSES) return;
  for (const address of tries.keys()) {
    tries.delete(address);
    return;
  }
}
