import type { Suspicion } from '@/utils/consoles/suspicion';
import { hashText } from '@/utils/ledger/signature';
import type { PartName, ProfilePart } from '@/utils/profiles/parts';
import { PROFILE_PARTS } from '@/utils/profiles/parts';
import type { ConsoleProfile } from '@/utils/profiles/profile';

/** How one part was found by the latest look. */
export type PartSight = {
  /** Index of the profile's selector that found it; null when none did. */
  selector: number | null;
  /** How many elements it found, at most `MOST_COUNTED`. */
  count: number;
  /** It stands in a frame or shadow root that is there but cannot be entered (another origin, or closed). */
  closed: boolean;
  /** Indexes of selectors that this browser does not understand. */
  refused: readonly number[];
};

/** What the reader knows of its own sight of the page. Structure only: no text, no name, no id of the page. */
export type Sight = {
  isChat: boolean;
  /** Each part that the profile names. */
  parts: Readonly<Partial<Record<ProfilePart, PartSight>>>;
  /** As in the reading. */
  missing: readonly PartName[];
  suspicions: readonly Suspicion[];
  counts: SightCounts;
};
/** Rows of the open conversation within the window by side, and entries of the list. */
export type SightCounts = {
  rows: number;
  buyer: number;
  agent: number;
  system: number;
  unknown: number;
  entries: number;
  waiting: number;
};

/** Why a part is in its state. The first six say how it was found; they alone make no part suspicious. */
export type HealthReason =
  /** The profile has no way to find it. */
  | { kind: 'notKnown' }
  | { kind: 'notFound' }
  /** Found, but what it holds is not understood: rows of no side, entries without a name. */
  | { kind: 'notUnderstood' }
  | { kind: 'frameClosed' }
  | { kind: 'fallback'; selector: number }
  | { kind: 'selectorRefused'; selector: number }
  | { kind: 'lowConfidence' }
  | Suspicion;

/** `unseen`: not on the page now, which is no fault (a note's field while its dialog is closed). */
export type PartState = 'found' | 'missing' | 'suspicious' | 'unseen';

export type PartHealth = {
  part: ProfilePart;
  state: PartState;
  /** Index of the selector in use, 0 = the best; null when none finds anything. */
  selector: number | null;
  /** How many selectors the profile has for it. */
  selectors: number;
  count: number;
  confidence: ConsoleProfile['confidence'];
  reasons: HealthReason[];
};

/** How well one console page is read: fit for copying into an issue. Holds structure only. */
export type HealthReport = {
  format: 'deskmate-health';
  formatVersion: 1;
  /** Version of Deskmate. */
  version: string;
  /** The browser's language, as `zh-CN`. */
  language: string;
  profile: {
    id: string;
    /** Fingerprint of the profile's content: tells an edited profile from the shipped one. */
    content: string;
    confidence: ConsoleProfile['confidence'];
    verifiedLive: boolean;
  };
  isChat: boolean;
  /** The worst state of any part. */
  state: 'found' | 'missing' | 'suspicious';
  parts: PartHealth[];
  counts: SightCounts;
};

/** Which part a suspicion is told of. */
const PART_OF: Readonly<Record<Suspicion['kind'], ProfilePart>> = {
  noBuyerMessages: 'message',
  oneSided: 'message',
  timesBackwards: 'messageTime',
  tooBusy: 'messageList',
};

/** Makes the report of a console page from the reader's sight of it. `version`: Deskmate's; `language`: the browser's. */
export function healthOf(
  sight: Sight,
  profile: ConsoleProfile,
  { version, language }: { version: string; language: string },
): HealthReport {
  const parts = PROFILE_PARTS.flatMap((part) => partHealth(part, sight, profile) ?? []);
  const states = parts.map(({ state }) => state);
  return {
    format: 'deskmate-health',
    formatVersion: 1,
    version,
    language,
    profile: {
      id: profile.id,
      content: hashText(JSON.stringify(profile)),
      confidence: profile.confidence,
      verifiedLive: profile.verifiedLive !== false,
    },
    isChat: sight.isChat,
    state: states.includes('missing') ? 'missing' : states.includes('suspicious') ? 'suspicious' : 'found',
    parts,
    counts: { ...sight.counts },
  };
}

/** The report as text for an issue. */
export function healthText(report: HealthReport): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}

function partHealth(part: ProfilePart, sight: Sight, profile: ConsoleProfile): PartHealth | undefined {
  const suspicions = sight.suspicions.filter(({ kind }) => PART_OF[kind] === part);
  const selectors = profile.parts[part]?.length ?? 0;
  const lost = sight.missing.some((name) => name === part);
  if (selectors === 0 && suspicions.length === 0 && !lost) return undefined;
  const seen = sight.parts[part];
  const confidence = profile.partConfidence?.[part] ?? profile.confidence;
  return {
    part,
    state: stateOf(seen, lost, suspicions),
    selector: seen?.selector ?? null,
    selectors,
    count: seen?.count ?? 0,
    confidence,
    reasons: [
      ...(lost && selectors === 0 ? [{ kind: 'notKnown' } as const] : howFound(seen, lost)),
      ...(confidence === 'low' && selectors > 0 ? [{ kind: 'lowConfidence' } as const] : []),
      ...suspicions,
    ],
  };
}

function stateOf(seen: PartSight | undefined, lost: boolean, suspicions: readonly Suspicion[]): PartState {
  if (lost) return 'missing';
  if (suspicions.length > 0) return 'suspicious';
  return seen && seen.selector !== null ? 'found' : 'unseen';
}

function howFound(seen: PartSight | undefined, lost: boolean): HealthReason[] {
  const found = seen !== undefined && seen.selector !== null;
  return [
    ...(lost ? [{ kind: found ? 'notUnderstood' : 'notFound' } as const] : []),
    ...(seen?.closed === true ? [{ kind: 'frameClosed' } as const] : []),
    ...(seen && seen.selector !== null && seen.selector > 0
      ? [{ kind: 'fallback', selector: seen.selector } as const]
      : []),
    ...(seen?.refused ?? []).map((selector) => ({ kind: 'selectorRefused', selector }) as const),
  ];
}
