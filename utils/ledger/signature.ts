import type { MessageKind, Side } from '@/utils/facts/fact';

const LANE_A = 0x9e3779b1;
const LANE_B = 0x5f356495;

/** Spaces, line breaks and width variants differ between two renderings of one message; they do not make another one. */
function normalise(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim();
}

function finish(lane: number): string {
  let mixed = lane ^ (lane >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0).toString(16).padStart(8, '0');
}

/** 64-bit hash of a text as 16 hex digits: two 32-bit lanes that feed each other. Not for secrets: it only recognises. */
export function hashText(text: string): string {
  let a = 0x243f6a88;
  let b = 0x13198a2e;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    a = Math.imul(a ^ unit, LANE_A) + (b >>> 5);
    b = Math.imul(b ^ unit, LANE_B) + (a >>> 7);
  }
  return finish(a ^ text.length) + finish(b ^ (a >>> 3));
}

/** How a message without id is recognised: `side/kind/hash of the normalised text`. The text cannot be read back. */
export function signatureOf(side: Side, kind: MessageKind, text: string): string {
  return `${side}/${kind}/${hashText(normalise(text))}`;
}

/** The readable parts of a signature. */
export function signatureParts(signature: string): { side: string; kind: string; hash: string } {
  const [side = '', kind = '', hash = ''] = signature.split('/');
  return { side, kind, hash };
}
