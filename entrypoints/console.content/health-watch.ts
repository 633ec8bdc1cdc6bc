import { healthOf as reportOf, type HealthReport } from '@/utils/consoles/health-report';
import type { Reading } from '@/utils/consoles/reading';
import type { ConsoleReader } from '@/utils/consoles/reader';
import { isOrphaned, MessageFailed, send } from '@/utils/messaging/send';
import type { ConsoleProfile } from '@/utils/profiles/profile';
import { healthOf } from './health';

/** A state that lasts is told again this often, so that "worked at 14:03" is true, ms. */
const TELL_MS = 60_000;
/** Looking at every part is more work than a reading: at most this often, ms. */
const LOOK_MS = 2_000;

/** Tells the background how the page is read, and looks at it part by part while the agent wants to see that. */
export class HealthWatch {
  readonly #profile: ConsoleProfile;
  readonly #about: { version: string; language: string };
  #told = '';
  #toldAtMs = 0;
  #report: HealthReport | undefined;
  #lookedAtMs = 0;

  constructor(profile: ConsoleProfile, about: { version: string; language: string }) {
    this.#profile = profile;
    this.#about = about;
  }

  /** One reading. A page without a chat, or without an open conversation, says nothing of the console. */
  follow(reading: Reading, nowMs: number): void {
    if (!reading.isChat || (reading.thread === null && reading.missing.length === 0)) return;
    const { level, missing } = healthOf(reading);
    const state = JSON.stringify([level, missing]);
    if ((state === this.#told && nowMs - this.#toldAtMs < TELL_MS) || isOrphaned()) return;
    this.#told = state;
    this.#toldAtMs = nowMs;
    send('console:health', { consoleId: this.#profile.id, level, missing, atMs: nowMs }).catch((error: unknown) => {
      this.#told = ''; // told again with the next reading
      if (!(error instanceof MessageFailed)) throw error;
    });
  }

  /** The page part by part, at most a moment old. */
  report(reader: ConsoleReader, nowMs: number): HealthReport {
    if (this.#report && nowMs - this.#lookedAtMs < LOOK_MS) return this.#report;
    this.#lookedAtMs = nowMs;
    this.#report = reportOf(reader.inspect(), this.#profile, this.#about);
    return this.#report;
  }
}
