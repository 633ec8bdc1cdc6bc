import { browser } from 'wxt/browser';
import { z } from 'zod';
import { factSchema, FACT_VERSION, type BareFact, type Fact, type FactStamp } from '@/utils/facts/fact';
import { imageNames, withoutImages } from '@/utils/handbook/images';
import { withPersonal } from '@/utils/handbook/personal';
import { hasNewlyWritten } from '@/utils/learning/team-gaps';
import { mayEditHandbook } from '@/utils/handbook/rights';
import { RequestRefused, type Handlers } from '@/utils/messaging/listen';
import { threadIdOf } from '@/utils/ledger/types';
import { takeReading, stampFor, waiveTurn } from '@/utils/storage/conversations';
import { announceLibrary, changePersonal, putPersonal, removePersonal, usesOf } from '@/utils/storage/library';
import { askHub, joinHub } from '@/utils/storage/membership';
import type { DeskmateDatabase } from '@/utils/storage/database';
import { readKept, writeKept } from '@/utils/storage/kept';
import { dropTeamLearning, teamUsesOf } from '@/utils/storage/team-learning';
import { readBoard, reportQueue, showBadge } from '@/utils/storage/waiting-board';
import { imagesInAll } from '@/utils/handbook/cross-checks';
import { starterHandbook } from '@/utils/handbook/starter';
import type { Handbook } from '@/utils/handbook/schema';
import { noteHealth } from '@/utils/storage/console-health';
import { sendRefusedAgain } from '@/utils/storage/refused-facts';
import { bringSearch, startTeaching } from '@/utils/storage/registrations';
import { putOwnProfile, removeOwnProfile, setAddresses } from '@/utils/storage/profiles';
import { TRADITIONAL_TABLE } from '@/utils/phrasing/data/traditional-table';
import { withoutWords } from '@/utils/phrasing/rules-mark';
import { disguiseTable } from '@/utils/phrasing/variants';
import { BUYER_WORDS } from '@/utils/search/data/buyer-words';
import { LOOK_ALIKES } from '@/utils/search/data/look-alikes';
import { PINYIN_TABLE } from '@/utils/search/data/pinyin-table';
import { SYNONYMS } from '@/utils/search/data/synonyms';
import type { Consoles } from './consoles';
import { handoverHandlers } from './handovers';
import { openPromiseBook, promiseHandlers } from './promise-desk';
import { rulesMaker } from './rules-maker';
import { suggestionHandlers } from './suggestion-handlers';
import { leaveTeam, settleWritten, teamHandlers } from './team-desk';
import type { Worker } from './worker';

const tabOf = (caller: Parameters<Handlers['queue:report']>[1]): number => (caller.from === 'page' ? caller.tabId : -1);

function stamped(facts: readonly unknown[], stamp: FactStamp): Fact[] {
  return z.array(factSchema).parse(facts.map((fact) => ({ ...(fact as BareFact), ...stamp, v: FACT_VERSION }))); // parsed right here
}

/** @throws RequestRefused for a team's agent: the team's handbook is the lead's, whatever screen asks. */
async function mustBeEditor(db: DeskmateDatabase): Promise<void> {
  const membership = await readKept(db, 'membership');
  if (!mayEditHandbook(membership?.role)) throw new RequestRefused('leadOnly', 'the lead edits the team handbook');
}

/** A page gets its own profile only, images when it asks, and the rules' words compiled: they would be carried there for nothing. */
function forPage(handbook: Handbook, toPage: boolean): Handbook {
  const phraseRules = toPage ? withoutWords(handbook.phraseRules) : handbook.phraseRules;
  const light = { ...handbook, phraseRules, scripts: withoutImages(handbook.scripts) };
  delete light.consoleProfiles;
  return light;
}

/** The table of contents of the background: one line for each thing a page may ask. */
export function createHandlers(worker: Worker, consoles: Consoles, promises = openPromiseBook(worker)): Handlers {
  const { db, keeper } = worker;
  return {
    'page:hello': async (_none, caller) => {
      const handbook = await worker.handbook();
      const personal = await db.personalScripts.toArray();
      return {
        handbook: forPage(handbook, caller.from === 'page'),
        rulesMark: rulesMaker.mark(handbook.phraseRules),
        personal: withoutImages(personal),
        images: imageNames(withPersonal(handbook.scripts, personal)),
        uses: await usesOf(db, Date.now()),
        teamUses: await teamUsesOf(db, Date.now()),
        pinyin: PINYIN_TABLE,
        searchWords: { lookAlikes: LOOK_ALIKES, synonyms: SYNONYMS, buyerWords: BUYER_WORDS },
        traditional: TRADITIONAL_TABLE,
        disguises: disguiseTable(),
      };
    },
    'search:load': async (_none, caller) => {
      await bringSearch(tabOf(caller));
      return null;
    },
    'search:saved': ({ of, part }) => worker.saved[of].part(part),
    'script:images': async ({ scriptId }) => {
      const own = await db.personalScripts.get(scriptId);
      const script = own ?? (await worker.handbook()).scripts.find(({ id }) => id === scriptId);
      return script?.images ?? [];
    },
    'thread:observe': async (reading) =>
      worker.afterFacts(await takeReading(keeper, await worker.desk(reading.place), reading)),
    'thread:waive': async ({ place, now }) =>
      worker.afterFacts(await waiveTurn(keeper, await worker.desk(place), place, now)),
    'facts:add': async ({ place, consoleId, facts }) => {
      const stamp = await stampFor(await worker.who(), consoleId, place);
      return worker.afterFacts({ kept: await keeper.change({ facts: stamped(facts, stamp) }) });
    },
    'notes:put': async ({ note }) => ({ kept: await keeper.change({ note }) }),
    'notes:remove': async ({ noteId }) => ({ kept: await keeper.change({ removeNoteId: noteId }) }),
    'notes:list': async ({ place }) => {
      if (place) await promises.relink(place);
      return worker.notes(place && threadIdOf(place.consoleId, place.shop, place.buyerKey));
    },
    ...promiseHandlers(worker, promises),
    ...handoverHandlers(worker, promises),
    'queue:report': async ({ consoleId, buyers }, caller) => {
      await reportQueue({ tabId: tabOf(caller), consoleId, buyers });
      await showBadge(Date.now());
      return null;
    },
    'queue:list': () => readBoard(),
    'queue:jump': async ({ tabId }) => {
      const tab = await browser.tabs.update(tabId, { active: true });
      if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
      return null;
    },
    'desk:open': async ({ page }) => {
      await browser.tabs.create({ url: `${browser.runtime.getURL('/')}desk.html#/${page}` });
      return null;
    },
    'profile:for': (_, caller) => (caller.from === 'page' ? consoles.profileFor(caller.url) : Promise.resolve(null)),
    'console:health': async ({ consoleId, ...seen }) => {
      await noteHealth(consoleId, seen);
      return null;
    },
    'teach:start': async ({ tabId }, caller) => {
      const teachIn = caller.from === 'page' ? caller.tabId : tabId;
      if (teachIn !== undefined) await startTeaching(teachIn);
      return null;
    },
    ...suggestionHandlers(worker),
    ...teamHandlers(worker),
    'consoles:list': () => consoles.list(),
    'profiles:put': async ({ profile }) => {
      await putOwnProfile(profile);
      await consoles.refresh();
      return null;
    },
    'profiles:remove': async ({ id }) => {
      await removeOwnProfile(id);
      await consoles.refresh();
      return null;
    },
    'profiles:addresses': async ({ consoleId, patterns }) => {
      await setAddresses(consoleId, patterns);
      await consoles.refresh();
      return null;
    },

    'handbook:save': async ({ handbook }) => {
      await mustBeEditor(db);
      const [tooMuch] = imagesInAll(handbook);
      if (tooMuch)
        throw new RequestRefused('badRequest', `${tooMuch.path.join('.')}: ${tooMuch.problem} (${tooMuch.expected})`);
      const before = await worker.handbook();
      await worker.useHandbook(handbook);
      if (hasNewlyWritten(handbook.scripts, before.scripts)) void settleWritten(db, handbook);
      return { version: handbook.version };
    },
    'handbook:reset': async ({ language }) => {
      await mustBeEditor(db);
      await worker.useHandbook(starterHandbook(language));
      return null;
    },
    'handbook:starter': ({ language }) => Promise.resolve(starterHandbook(language)),
    'personal:put': async ({ script }) => {
      await putPersonal(db, script, Date.now());
      worker.afterFacts({ kept: 'disk' });
      return null;
    },
    'personal:remove': async ({ scriptId }) => {
      await removePersonal(db, scriptId, Date.now());
      worker.afterFacts({ kept: 'disk' });
      return null;
    },
    'personal:change': async ({ put, remove }) => {
      await changePersonal(db, put, remove, Date.now());
      worker.afterFacts({ kept: 'disk' });
      return null;
    },

    'hub:join': async (input) => {
      const joined = await joinHub(db, input);
      if (joined.ok) {
        await dropTeamLearning(db);
        worker.forget();
        await announceLibrary();
        void worker.sync(true);
      }
      return joined;
    },
    'hub:leave': async () => {
      await leaveTeam(db);
      worker.forget();
      return null;
    },
    'sync:now': () => worker.sync(true),
    'sync:again': async ({ factIds }) => {
      await sendRefusedAgain(db, factIds);
      return worker.sync(true);
    },
    'hub:team': () => askHub(db, (hub) => hub.team()),
    'hub:invite': (request) => askHub(db, (hub) => hub.invite(request)),
    'hub:cancelInvitation': ({ id }) => askHub(db, (hub) => hub.cancelInvitation(id)),
    'hub:revoke': ({ deviceId }) => askHub(db, (hub) => hub.revoke(deviceId)),
    'hub:tallies': ({ fromMs, toMs, by }) => askHub(db, (hub) => hub.tallies({ fromMs, toMs }, by)),
    'hub:publish': ({ basedOn }) =>
      askHub(db, async (hub) => {
        const handbook = { ...(await worker.handbook()), version: basedOn + 1 };
        const answer = await hub.publish(basedOn, handbook);
        if (!answer.ok) return answer;
        await writeKept(db, 'published', { version: answer.value.version });
        await worker.useHandbook({ ...handbook, version: answer.value.version });
        if (hasNewlyWritten(handbook.scripts, [])) void settleWritten(db, handbook);
        return answer;
      }),
  };
}
