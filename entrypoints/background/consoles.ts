import { profiles as shipped } from '@/utils/consoles/registry';
import type { ConsoleList, ConsoleState } from '@/utils/messaging/protocol';
import { claimantOf, profilesInForce, type ProfileInForce } from '@/utils/profiles/in-force';
import { permissionOrigins } from '@/utils/profiles/origins';
import { matchesUrl } from '@/utils/profiles/match-pattern';
import type { ConsoleProfile } from '@/utils/profiles/profile';
import { claims, registrationChanges, wantedPatterns, type Patterns } from '@/utils/profiles/switched-on';
import { readHealth } from '@/utils/storage/console-health';
import { readOwnProfiles, type OwnProfiles } from '@/utils/storage/profiles';
import type { Registrar } from '@/utils/storage/registrations';
import { consolesStamp, readSettings } from '@/utils/storage/settings';

type State = { own: OwnProfiles; inForce: ProfileInForce[]; off: string[]; granted: Set<string>; wanted: Patterns };

/** Which console profiles are in force, and on which pages Deskmate runs. */
export class Consoles {
  readonly #registrar: Registrar;
  readonly #teamProfiles: () => Promise<readonly ConsoleProfile[]>;
  #state: Promise<State> | undefined;
  #refreshing: Promise<unknown> = Promise.resolve();

  constructor(registrar: Registrar, teamProfiles: () => Promise<readonly ConsoleProfile[]>) {
    this.#registrar = registrar;
    this.#teamProfiles = teamProfiles;
  }

  /** Whether some profile claims this address, switched on or not. */
  async isConsole(url: string): Promise<boolean> {
    return claimantOf(url, (await this.#known()).inForce) !== undefined;
  }

  /** The profile for a page on which Deskmate is switched on. */
  async profileFor(url: string): Promise<ConsoleProfile | null> {
    const { inForce, wanted } = await this.#known();
    const on = inForce.find(({ profile }) => wanted[profile.id]?.some((pattern) => matchesUrl(pattern, url)));
    return on?.profile ?? null;
  }

  async list(): Promise<ConsoleList> {
    const [{ own, inForce, off, granted }, health] = await Promise.all([this.#known(), readHealth()]);
    const consoles = inForce.map((each): ConsoleState => {
      const { id, matches } = each.profile;
      const origins = permissionOrigins(matches);
      const held = origins.filter((origin) => granted.has(origin)).length;
      return {
        ...each,
        reach: held === 0 ? 'none' : held === origins.length ? 'all' : 'some',
        off: off.includes(id),
        addresses: own.addresses[id] ?? [],
        health: health[id] ?? null,
      };
    });
    return { consoles, damaged: own.damaged };
  }

  /** The worker starts: registrations may be missing, after an update or a crash of the browser above all. */
  start(): Promise<void> {
    return this.#serve(() => this.#fit());
  }

  /**
   * Something changed of what decides where Deskmate runs: the registrations are made to fit, pages that were open before
   * get the script, and pages in which it runs ask again whether they still should.
   */
  refresh(): Promise<void> {
    return this.#serve(async () => {
      await this.#fit();
      await consolesStamp.setValue((await consolesStamp.getValue()) + 1);
    });
  }

  #serve(work: () => Promise<void>): Promise<void> {
    const done = this.#refreshing.then(work);
    this.#refreshing = done.catch(() => undefined);
    return done;
  }

  async #fit(): Promise<void> {
    this.#state = this.#read();
    const { wanted } = await this.#known();
    const { drop, add } = registrationChanges(wanted, await this.#registrar.registered());
    await this.#registrar.drop(drop);
    await this.#register(add);
    await this.#enterOpenTabs(add);
  }

  #known(): Promise<State> {
    this.#state ??= this.#read();
    this.#state.catch(() => {
      this.#state = undefined; // the disk refused once; the next who asks tries again
    });
    return this.#state;
  }

  async #read(): Promise<State> {
    const [own, team, settings] = await Promise.all([readOwnProfiles(), this.#teamProfiles(), readSettings()]);
    const inForce = profilesInForce({ own: own.profiles, team, shipped, addresses: own.addresses });
    const granted = await this.#registrar.granted(permissionOrigins(inForce.flatMap(({ profile }) => profile.matches)));
    const off = settings.consolesOff;
    return { own, inForce, off, granted, wanted: wantedPatterns(inForce, off, granted) };
  }

  async #register(add: Patterns): Promise<void> {
    try {
      await this.#registrar.register(add);
    } catch {
      for (const [id, patterns] of Object.entries(add)) {
        try {
          await this.#registrar.register({ [id]: patterns });
        } catch (error) {
          console.error(`deskmate: ${id} could not be switched on`, error); // one console must not stop the others
        }
      }
    }
  }

  /**
   * Pages that were opened while nothing was registered for them: the console was off, or the browser came up again
   * without its registrations and was quicker than we are. What an update left behind is told to reload, not entered.
   */
  async #enterOpenTabs(added: Patterns): Promise<void> {
    for (const { tabId, url } of await this.#registrar.openTabs()) {
      if (!claims(added, url)) continue;
      try {
        if (!(await this.#registrar.holdsOurs(tabId))) await this.#registrar.inject(tabId);
      } catch (error) {
        console.warn('deskmate: an open page could not be entered; it works after a reload', error);
      }
    }
  }
}
