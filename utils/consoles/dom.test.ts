// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { innerRoot, isRefused, native, query, queryAll } from '@/utils/consoles/dom';

describe('native', () => {
  class Named {
    #name = 'true name';
    get name(): string {
      return this.#name;
    }
    greet(): string {
      return `I am ${this.#name}`;
    }
  }
  const trapped = (member: string): Named =>
    Object.defineProperty(new Named(), member, {
      get: () => {
        throw new Error('trap');
      },
    });

  it('asks past what was laid over one object', () => {
    expect(native(trapped('name'), 'name')).toBe('true name');
    const named = trapped('greet');
    expect(native(named, 'greet')?.call(named)).toBe('I am true name');
  });

  it('finds nothing where the kind has no such member', () => {
    expect(native(Object.assign(new Named(), { more: 1 }), 'more')).toBeUndefined();
    expect(native(Object.create(null) as { more: number }, 'more')).toBeUndefined();
  });
});

describe('query', () => {
  it('finds nothing by a selector that the browser refuses, and remembers it', () => {
    expect(isRefused('p[')).toBe(false);
    expect(query(document, 'p[')).toBeUndefined();
    expect(queryAll(document, 'p[')).toEqual([]);
    expect(isRefused('p[')).toBe(true);
    expect(isRefused('p')).toBe(false);
  });
});

describe('innerRoot', () => {
  it('opens an open shadow root only', () => {
    const [open, closed, plain] = [0, 1, 2].map(() => document.createElement('x-host'));
    const root = open?.attachShadow({ mode: 'open' });
    closed?.attachShadow({ mode: 'closed' });
    expect(open && innerRoot(open)).toBe(root);
    expect(closed && innerRoot(closed)).toBeUndefined();
    expect(plain && innerRoot(plain)).toBeUndefined();
  });
});
