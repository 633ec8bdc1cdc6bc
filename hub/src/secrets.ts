import { createHash } from 'node:crypto';

/** Crockford's base32: no I, L, O, U, so that a code can be read out over the phone. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_LENGTH = 10;

/** A device's token: 256 random bits. */
export function tokenFrom(newSecret: (bytes: number) => Uint8Array): string {
  return `dm_${Buffer.from(newSecret(32)).toString('base64url')}`;
}

/** A salt that every browser of a team mixes into its conversation keys. */
export function saltFrom(newSecret: (bytes: number) => Uint8Array): string {
  return Buffer.from(newSecret(32)).toString('base64url');
}

/** An invitation code a person can type: 50 random bits as `7K2QF-M9XTB`. */
export function codeFrom(newSecret: (bytes: number) => Uint8Array): string {
  const letters = Array.from(newSecret(CODE_LENGTH), (byte) => ALPHABET.charAt(byte & 31)).join('');
  return `${letters.slice(0, 5)}-${letters.slice(5)}`;
}

/** The code as it was meant: full-width or small letters, O for 0, I or L for 1, blanks and dashes. Undefined when it cannot be one. */
export function readCode(typed: string): string | undefined {
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .replaceAll(/[\s\p{Pd}_]/gu, '');
  const whole = letters.length === CODE_LENGTH && Array.from(letters).every((letter) => ALPHABET.includes(letter));
  return whole ? letters : undefined;
}

/** SHA-256 in hex. Enough for secrets that are random and long; these are not passwords people chose. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
