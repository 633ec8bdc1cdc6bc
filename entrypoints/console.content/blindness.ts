import type { BareFact } from '@/utils/facts/fact';

/** The time in which the page could not be read, or was read in doubt. */
export class Blindness {
  readonly #life: string;
  #since: { wallMs: number; missing: string[] } | null = null;

  /** `life`: the page life's name, part of the facts' ids; `missing` names parts that were not found, or what looked wrong. */
  constructor(life: string) {
    this.#life = life;
  }

  begin(wallMs: number, missing: string[]): void {
    this.#since ??= { wallMs, missing };
  }

  /** Blind time becomes a fact when it ends, with sight or with the page; null when there was none. */
  end(wallMs: number): BareFact | null {
    const blind = this.#since;
    if (!blind) return null;
    this.#since = null;
    return {
      kind: 'blind',
      id: `blind:${this.#life}:${blind.wallMs}`,
      at: blind.wallMs,
      durationMs: Math.max(0, wallMs - blind.wallMs),
      missing: blind.missing,
    };
  }
}
