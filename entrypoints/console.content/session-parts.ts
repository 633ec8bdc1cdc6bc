import type { ConsoleProfile } from '@/utils/profiles/profile';
import type { Settings } from '@/utils/storage/settings';
import type { Library } from './library';
import type { Outgoing } from './outgoing';
import type { PageClock } from './page-clock';

/** What a session is made from. */
export type SessionParts = {
  profile: ConsoleProfile;
  page: Document;
  clock: PageClock;
  outgoing: Outgoing;
  library: Library;
  settings: Settings;
  /** Deskmate's version and the browser's language, for the health report. */
  about: { version: string; language: string };
  /** An element of ours in which text can be measured. */
  mirror: HTMLElement;
  /** Our one element in the page. */
  host: HTMLElement;
  signal: AbortSignal;
};
