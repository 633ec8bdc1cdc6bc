import { deepStrictEqual } from 'node:assert/strict';
import type { ProfilePart } from '@/utils/profiles/parts';
import type { ConsoleProfile } from '@/utils/profiles/profile';
import type { FixtureFacts } from '../fixtures/engine/facts';
import type { ContractPage } from './contract';

/** Parts that a page shows only after something was done to it; tests of their own do it. */
const LATER = new Set(['noteField', 'noteSave']);

/** Each selector of a profile finds something on one of the console's layouts, but for those that the fixture names as undrawn. */
export async function everySelectorIsDrawn(
  profile: ConsoleProfile,
  facts: FixtureFacts,
  layouts: readonly (() => Promise<ContractPage>)[],
): Promise<void> {
  const unseen = new Map(
    Object.entries(profile.parts).flatMap(([part, selectors]) =>
      LATER.has(part) ? [] : selectors.map((selector) => [selector, part as ProfilePart] as const),
    ),
  );
  for (const open of layouts) {
    const page = await open();
    for (const [selector, part] of unseen) if ((await page.count(part, selector)) > 0) unseen.delete(selector);
  }
  deepStrictEqual([...unseen.keys()].toSorted(), (facts.undrawn ?? []).toSorted());
}
