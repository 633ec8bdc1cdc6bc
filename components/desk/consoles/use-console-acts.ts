import { useLanguage, useWords } from '@/components/shared/language';
import { shareProfile, unshareProfile } from '@/utils/handbook/edit';
import { consolePageWords } from '@/utils/i18n/consoles';
import type { ConsoleState } from '@/utils/messaging/protocol';
import { permissionOrigins } from '@/utils/profiles/origins';
import { writeProfileFile } from '@/utils/profiles/file';
import type { ConsoleProfile } from '@/utils/profiles/profile';
import { saveFile } from '../data/save-file';
import { valueOr } from '../data/use-stored';
import { useHandbookDesk } from '../handbook/handbook-desk';
import { useAttempt, useTell } from '../notices';
import { useTools } from '../tools';
import { goTo } from '../use-route';

/** A profile as others may have it: without the addresses that only this agent added. */
export function bareProfile({ profile, addresses }: Pick<ConsoleState, 'profile' | 'addresses'>): ConsoleProfile {
  const matches = profile.matches.filter((pattern) => !addresses.includes(pattern));
  return matches.length === 0 ? profile : { ...profile, matches };
}

/** What can be done with a console on the Consoles page. */
export function useConsoleActs() {
  const say = useWords(consolePageWords);
  const language = useLanguage();
  const { settings, send, askHosts } = useTools();
  const attempt = useAttempt();
  const tell = useTell();
  const desk = useHandbookDesk();
  const handbook = valueOr(desk.handbook, null);

  /** Within the click: the browser asks the person only then, so nothing is awaited before. */
  const switchOn = async ({ id, name, matches }: ConsoleProfile): Promise<void> => {
    const asked = askHosts(permissionOrigins(matches));
    await attempt(() =>
      settings.change(({ consolesOff }) => ({ consolesOff: consolesOff.filter((each) => each !== id) })),
    );
    if (!(await asked)) tell('problem', say('refused', { name: name[language] }));
  };
  const switchOff = ({ id }: ConsoleProfile) =>
    attempt(() => settings.change(({ consolesOff }) => ({ consolesOff: [...new Set([...consolesOff, id])] })));

  const remove = async (profile: ConsoleProfile): Promise<void> => {
    if (!(await attempt(() => send('profiles:remove', { id: profile.id })))) return;
    const restore = () => void attempt(() => send('profiles:put', { profile }));
    tell('done', say('removed', { name: profile.name[language] }), { label: say('undo'), run: restore });
  };
  const share = async (profile: ConsoleProfile): Promise<void> => {
    if (handbook === null) return;
    const name = profile.name[language];
    if (!(await desk.commit(shareProfile(handbook, profile, desk.stamp()), say('share')))) return;
    const publish = () => goTo({ page: 'team' });
    tell('done', say('shared', { name }), desk.inTeam ? { label: say('publishNow'), run: publish } : undefined);
  };
  const unshare = async ({ id, name }: ConsoleProfile): Promise<void> => {
    if (handbook === null) return;
    if (!(await desk.commit(unshareProfile(handbook, id, desk.stamp()), say('unshare')))) return;
    tell('done', say('unshared', { name: name[language] }), { label: say('undo'), run: () => void desk.undo() });
  };
  const take = async (profile: ConsoleProfile, before: ConsoleState | undefined): Promise<void> => {
    if (!(await attempt(() => send('profiles:put', { profile })))) return;
    const back = (): Promise<unknown> =>
      before?.origin === 'own'
        ? send('profiles:put', { profile: bareProfile(before) })
        : send('profiles:remove', { id: profile.id });
    tell('done', say(before === undefined ? 'imported' : 'replaced', { name: profile.name[language] }), {
      label: say('undo'),
      run: () => void attempt(back),
    });
  };
  return {
    switchOn,
    switchOff,
    remove,
    share,
    unshare,
    take,
    /** Whether this person may give profiles to the team. */
    mayShare: desk.canEdit,
    isShared: ({ id }: ConsoleProfile) => handbook?.consoleProfiles?.some((shared) => shared.id === id) === true,
    export: (profile: ConsoleProfile) =>
      saveFile(`deskmate-console-${profile.id}.json`, writeProfileFile(profile), 'application/json'),
    setShop: (consoleId: string, shop: string) =>
      attempt(() => settings.change(({ shops }) => ({ shops: { ...shops, [consoleId]: shop.trim().slice(0, 120) } }))),
    setAddresses: (consoleId: string, patterns: string[]) =>
      attempt(() => send('profiles:addresses', { consoleId, patterns })),
  };
}
export type ConsoleActs = ReturnType<typeof useConsoleActs>;
