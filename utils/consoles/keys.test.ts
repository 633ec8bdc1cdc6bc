// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { ReadBuyer } from '@/utils/consoles/buyer';
import { createKeys } from '@/utils/consoles/keys';
import type { ReadMessages } from '@/utils/consoles/messages';
import type { QueueEntry } from '@/utils/consoles/reading';

const element = document.createElement('li');
const buyer = (key: string, name: string): ReadBuyer => ({ key, name, torn: false });
const rows = (owner?: string): ReadMessages => ({ list: element, elements: [], messages: [], owner });
const entry = (name: string, active = false, buyerKey = name): QueueEntry => ({
  buyerKey,
  name,
  preview: '',
  waiting: null,
  active,
  element,
});
const keysOf = (entries: QueueEntry[]) => entries.map(({ buyerKey }) => buyerKey);

describe('createKeys', () => {
  it('gives the second buyer of a name a key of their own, by whose rows they are', () => {
    const keys = createKeys();
    keys.learn(buyer('Ana', 'Ana'), rows('1'));
    expect(keys.keyOf(buyer('Ana', 'Ana'), rows('1'))).toBe('Ana');
    expect(keys.keyOf(buyer('Ana', 'Ana'), rows('2'))).toBe('Ana#2');
    expect(keys.keyOf(buyer('Ana', 'Ana'), rows())).toBe('Ana');
  });

  it('gives the open entry the key of the conversation, where entries tell only names', () => {
    const keys = createKeys();
    expect(keysOf(keys.entriesOf([entry('Ana', true), entry('Bo')], buyer('415', 'Ana')))).toEqual(['415', 'Bo']);
  });

  it('keeps the key of an entry that was open, and leaves keys alone that entries tell themselves', () => {
    const keys = createKeys();
    keys.learn(buyer('415', 'Ana'), rows());
    const entries = [entry('Ana'), entry('Bo', true), entry('Cy', false, '777')];
    expect(keysOf(keys.entriesOf(entries, buyer('416', 'Bo')))).toEqual(['415', '416', '777']);
    expect(keysOf(keys.entriesOf(entries, undefined))).toEqual(['415', 'Bo', '777']);
  });

  it('does not guess which of two conversations of one name an entry is', () => {
    const keys = createKeys();
    keys.learn(buyer('415', 'Ana'), rows());
    keys.learn(buyer('416', 'Ana'), rows());
    expect(keysOf(keys.entriesOf([entry('Ana')], undefined))).toEqual(['Ana']);
  });

  it('does not give an entry the key of a conversation with somebody else', () => {
    const keys = createKeys();
    expect(keysOf(keys.entriesOf([entry('Ana', true)], buyer('416', 'Bo')))).toEqual(['Ana']);
  });
});
