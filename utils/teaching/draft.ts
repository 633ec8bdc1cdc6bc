import { consoleProfileSchema, type ConsoleProfile } from '@/utils/profiles/profile';
import type { ProfilePart } from '@/utils/profiles/parts';
import type { Made } from '@/utils/teaching/learn';
import type { Ground } from '@/utils/teaching/lesson-types';
import { COST } from '@/utils/teaching/tokens';

/** A part may have this many selectors; see the schema. */
const MOST_SELECTORS = 8;

/** The profile as far as it is taught; undefined while it is not enough to read a conversation. */
export function draftProfile(made: Made, ground: Ground): ConsoleProfile | undefined {
  const rows = made.rows ?? ground.known?.rows;
  if (!rows) return undefined;
  const known = ground.known;
  const parts = { ...known?.parts, ...made.parts };
  const time = made.time ?? known?.time;
  const note = made.note ?? known?.note;
  const draft: ConsoleProfile = {
    ...(known ?? {}),
    id: ground.id,
    name: ground.name,
    matches: ground.matches,
    confidence: confidenceOf(made),
    partConfidence: { ...known?.partConfidence, ...partConfidence(made) },
    verifiedLive: known?.verifiedLive ?? false,
    evidence: evidenceOf(ground),
    parts: { ...parts, chatMarker: markerOf(parts, known) },
    rows: made.rows ? { ...made.rows, origin: [...made.rows.origin, ...(known?.rows.origin ?? [])] } : rows,
    buyerKey: known?.buyerKey ?? { thread: [], entry: [] },
    ...(time ? { time } : {}),
    ...(note ? { note } : {}),
    editorKind: made.editor?.editorKind ?? known?.editorKind ?? 'unknown',
    ...(made.editor?.maxLength === undefined ? {} : { maxLength: made.editor.maxLength }),
    sendKeys: known?.sendKeys ?? ['Enter'],
    newlineModifiers: known?.newlineModifiers ?? ['shift', 'alt'],
  };
  const parsed = consoleProfileSchema.safeParse(draft);
  return parsed.success ? parsed.data : undefined;
}

/** What only a chat page has: the taught parts that stand alone on it. */
function markerOf(parts: ConsoleProfile['parts'], known: ConsoleProfile | undefined): string[] {
  const taught = [parts.editor, parts.messageList, parts.entry].flatMap((selectors) => selectors?.slice(0, 2) ?? []);
  return [...new Set([...taught, ...(known?.parts.chatMarker ?? [])])].slice(0, MOST_SELECTORS);
}

function evidenceOf({ known, nowMs }: Ground): ConsoleProfile['evidence'] {
  const taught = {
    source: 'an agent pointed at the parts of the page',
    kind: 'taught',
    year: new Date(nowMs).getFullYear(),
    confidence: 'medium',
  } as const;
  const before = (known?.evidence ?? []).filter(({ kind }) => kind !== 'taught');
  return [...before, taught].slice(-20);
}

type Confidence = ConsoleProfile['confidence'];

/** Names that a person wrote hold longer than structure, and both longer than names that a build made. */
function confidenceOf({ costs }: Made): Confidence {
  const worst = Math.max(0, ...Object.values(costs));
  return worst < COST.tag + 2 ? 'high' : 'medium';
}

function partConfidence({ costs }: Made): Partial<Record<ProfilePart, Confidence>> {
  return Object.fromEntries(
    Object.entries(costs).map(([part, cost]) => [
      part,
      cost < COST.tag + 2 ? 'high' : cost < COST.hashed ? 'medium' : 'low',
    ]),
  );
}
