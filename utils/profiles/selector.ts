import { parse } from 'css-what';

/**
 * A profile's selectors are plain CSS plus `>>>`: `A >>> B` is B inside the open shadow root of A, or inside the same-origin frame A.
 * `@name B` is B inside the profile's frame of that name.
 */
export const PIERCE = '>>>';

/** How deep a selector may pierce. */
export const MAX_DEPTH = 5;

/** `>>>` outside quotes, so that an attribute's value may hold it. */
const PIERCING = />>>(?=(?:[^"']|"[^"]*"|'[^']*')*$)/;

/** The CSS pieces of a selector, outermost first: all but the last name hosts to go into. */
export function segmentsOf(selector: string): string[] {
  return selector.split(PIERCING).map((segment) => segment.trim());
}

/** Why a selector cannot be used, in English for a file's author; undefined when it can. */
export function selectorFault(selector: string): string | undefined {
  const segments = segmentsOf(selector);
  if (segments.length > MAX_DEPTH) return `pierces more than ${MAX_DEPTH - 1} times`;
  for (const segment of segments) {
    const css = withoutFrame(segment);
    if (css === '') return segment === '' ? 'an empty piece' : 'a frame without a selector in it';
    const fault = cssFault(css);
    if (fault !== undefined) return fault;
  }
  return segments.slice(1).some((segment) => FRAME.test(segment)) ? 'a frame is named at the start only' : undefined;
}

const FRAME = /^@([a-z][a-z0-9-]*)\s*/i;

/** The selector as it reads within its frame. */
export function withoutFrame(selector: string): string {
  return selector.replace(FRAME, '');
}

/** The frame that a selector starts in; undefined for the page itself. */
export function frameOf(selector: string): string | undefined {
  return FRAME.exec(selector)?.[1];
}

export type Frame = { host: string; within?: string | undefined };

/**
 * The selector with `@name` written out as the hosts that lead there.
 * @throws RangeError for an unknown frame or one that lies within itself; the schema refuses both before.
 */
export function spelledOut(selector: string, frames: Readonly<Record<string, Frame>>): string {
  const name = frameOf(selector);
  return name === undefined ? selector : `${pathTo(name, frames)} ${PIERCE} ${withoutFrame(selector)}`;
}

function pathTo(name: string, frames: Readonly<Record<string, Frame>>, seen: readonly string[] = []): string {
  const frame = frames[name];
  if (!frame) throw new RangeError(`no frame "${name}"`);
  if (seen.includes(name)) throw new RangeError(`frame "${name}" lies within itself`);
  return frame.within === undefined
    ? frame.host
    : `${pathTo(frame.within, frames, [...seen, name])} ${PIERCE} ${frame.host}`;
}

/** Whether following `within` from this frame comes back to it. */
export function liesWithinItself(name: string, frames: Readonly<Record<string, Frame>>): boolean {
  const seen = new Set<string>();
  for (
    let at: string | undefined = name;
    at !== undefined;
    at = Object.hasOwn(frames, at) ? frames[at]?.within : undefined
  ) {
    if (seen.has(at)) return true;
    seen.add(at);
  }
  return false;
}

function cssFault(css: string): string | undefined {
  try {
    parse(css);
    return undefined;
  } catch (error) {
    if (error instanceof Error) return error.message;
    throw error;
  }
}
