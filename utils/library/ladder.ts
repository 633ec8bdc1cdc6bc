import type { Script } from '@/utils/handbook/schema';
import { PLACEHOLDER } from '@/utils/handbook/placeholder';
import { bubbles } from '@/utils/handbook/variables';

/**
 * The steps of price ladders and other ordered sets that are not open yet in a conversation: a step opens when the one before was said.
 *
 * @param wasSaid whether a script was said to this buyer
 * @returns closed scripts by id, each with the script that has to be said before it
 */
export function closedSteps(scripts: readonly Script[], wasSaid: (script: Script) => boolean): Map<string, Script> {
  const ladders = new Map<string, Script[]>();
  for (const script of scripts) {
    if (!script.ladder) continue;
    const { name } = script.ladder;
    ladders.set(name, [...(ladders.get(name) ?? []), script]);
  }
  const closed = new Map<string, Script>();
  for (const steps of ladders.values()) {
    const said = Math.max(0, ...steps.filter(wasSaid).map(stepOf));
    const numbers = [...new Set(steps.map(stepOf))].sort((a, b) => a - b);
    const open = numbers.find((number) => number > said);
    const before = steps.find((step) => stepOf(step) === open);
    for (const step of steps) if (before && open !== undefined && stepOf(step) > open) closed.set(step.id, before);
  }
  return closed;
}

const stepOf = ({ ladder }: Script): number => ladder?.step ?? 0;

/** Fewest signs of a text by which a message is known to be it. */
const TELLING = 6;

/** Whether one of the messages is this text, its variables filled with anything. Signs and white space make no difference. */
export function isSaid(text: string, messages: readonly string[]): boolean {
  const [first = ''] = bubbles(text);
  const pieces = first
    .split(PLACEHOLDER)
    .filter((_, index) => index % 2 === 0)
    .map(bare)
    .filter(Boolean);
  if (pieces.join('').length < TELLING) return false;
  return messages.some((message) => {
    const said = bare(message);
    let at = 0;
    return pieces.every((piece) => {
      const found = said.indexOf(piece, at);
      at = found + piece.length;
      return found >= 0;
    });
  });
}

const bare = (text: string): string => text.replaceAll(/[\s\p{P}\p{S}]+/gu, '');
