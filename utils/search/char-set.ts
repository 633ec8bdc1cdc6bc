/** Some characters of the basic plane, to be looked for quickly: by code, without a string or an expression. */
export class CharSet {
  readonly #holds = new Uint8Array(0x10000);

  constructor(chars: Iterable<string>) {
    for (const char of chars) this.#holds[char.charCodeAt(0)] = 1;
  }

  has(code: number): boolean {
    return this.#holds[code] === 1;
  }

  /** Whether a text holds one of them. */
  isIn(text: string): boolean {
    for (let at = 0; at < text.length; at += 1) if (this.#holds[text.charCodeAt(at)] === 1) return true;
    return false;
  }
}
