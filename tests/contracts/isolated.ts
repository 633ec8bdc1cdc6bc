import type { ProfilePart } from '@/utils/profiles/parts';
import type { ConsoleProfile } from '@/utils/profiles/profile';
import { createLooker, type Looker } from './in-page';

/** What the contract calls in an isolated world, where the extension's code runs in a real page too. */
let looker: Looker | undefined;

export const contract = {
  start: (profile: ConsoleProfile): void => {
    looker = createLooker(profile, document);
  },
  read: (profile?: ConsoleProfile): unknown => looker?.read(profile),
  count: (part: ProfilePart, selector: string): unknown => looker?.count(part, selector),
  classes: (): unknown => looker?.classes(),
  becomeLogin: (): unknown => looker?.becomeLogin(),
  focusEditor: (): unknown => looker?.focusEditor(),
  sendSpot: (): unknown => looker?.sendSpot(),
};
Object.assign(globalThis, { contract });
