import { LOOK_ALIKES } from '@/utils/search/data/look-alikes';

let others: ReadonlyMap<string, string> | undefined;

function table(): ReadonlyMap<string, string> {
  if (others !== undefined) return others;
  const found = new Map<string, string>();
  for (const group of LOOK_ALIKES.split(' ')) {
    for (const char of group) found.set(char, (found.get(char) ?? '') + group);
  }
  return (others = found);
}

/** The characters, itself among them, that one may be taken for; empty for most. */
export function lookAlikesOf(char: string): string {
  return table().get(char) ?? '';
}
