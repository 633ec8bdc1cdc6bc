/**
 * The bank's little grammar: `(a|b|)` a choice, `x?` perhaps, `<slot>` a choice kept in one place, `.?` perhaps a pause, `\d` a digit.
 * A pattern is parsed once and then says one of its phrases for each draw.
 */
export type Draw = () => number;
type Say = (draw: Draw) => string;

const PAUSES = ['', '', '，', ' '];

function choice(options: readonly Say[]): Say {
  return (draw) => options[Math.floor(draw() * options.length)]?.(draw) ?? '';
}

class Pattern {
  readonly #text: string;
  readonly #slots: ReadonlyMap<string, Say>;
  #at = 0;

  constructor(text: string, slots: ReadonlyMap<string, Say>) {
    this.#text = text;
    this.#slots = slots;
  }

  options(): Say {
    const options = [this.#sequence()];
    while (this.#text[this.#at] === '|') {
      this.#at += 1;
      options.push(this.#sequence());
    }
    return options.length === 1 ? (options[0] ?? (() => '')) : choice(options);
  }

  #sequence(): Say {
    const parts: Say[] = [];
    while (this.#at < this.#text.length && !'|)'.includes(this.#text.charAt(this.#at))) parts.push(this.#perhaps());
    return (draw) => parts.map((part) => part(draw)).join('');
  }

  #perhaps(): Say {
    const part = this.#part();
    if (this.#text[this.#at] !== '?') return part;
    this.#at += 1;
    return (draw) => (draw() < 0.5 ? part(draw) : '');
  }

  #part(): Say {
    const char = this.#text.charAt(this.#at);
    this.#at += 1;
    if (char === '(') {
      const inner = this.options();
      if (this.#text[this.#at] !== ')') throw new Error(`unclosed bracket in ${this.#text}`);
      this.#at += 1;
      return inner;
    }
    if (char === '<') return this.#slot();
    if (char === '.') {
      this.#at += /^(?:\{[\d,]+\}|\*)/.exec(this.#text.slice(this.#at))?.[0].length ?? 0;
      return choice(PAUSES.map((pause) => () => pause));
    }
    if (char !== '\\') return () => char;
    const escaped = this.#text.charAt(this.#at);
    this.#at += 1;
    if (this.#text[this.#at] === '+') this.#at += 1;
    return escaped === 'd' ? (draw) => String(1 + Math.floor(draw() * 9)) : () => escaped;
  }

  #slot(): Say {
    const end = this.#text.indexOf('>', this.#at);
    const name = this.#text.slice(this.#at, end);
    const slot = this.#slots.get(name);
    if (slot === undefined) throw new Error(`no slot ${name} for ${this.#text}`);
    this.#at = end + 1;
    return slot;
  }
}

/** @throws Error that names the pattern, when it is not well formed */
export function parsePattern(text: string, slots: ReadonlyMap<string, Say>): Say {
  return new Pattern(text, slots).options();
}

/** Up to `most` different phrases of a pattern. */
export function phrasesOf(say: Say, most: number, draw: Draw): string[] {
  const phrases = new Set<string>();
  for (let turn = 0; turn < 4 * most && phrases.size < most; turn += 1) {
    const phrase = say(draw).replace(/\s+/g, ' ').trim();
    if (phrase !== '') phrases.add(phrase);
  }
  return [...phrases];
}
