import Fuse from 'fuse.js';
import type { ConsoleState } from '@/utils/messaging/protocol';
import { isDemo } from './evidence';

/** The shelves of the Consoles page. */
export const GROUPS = ['own', 'cn', 'intl'] as const;
export type Group = (typeof GROUPS)[number];

/** Consoles of Chinese marketplaces; all others are international. */
const CHINESE: ReadonlySet<string> = new Set([
  'pinduoduo',
  'feige',
  'kuaishou',
  'jd',
  'wangwang',
  'weixin-shop',
  'qianfan',
  'xianyu',
  'weidian',
  'dianping',
  'youzan',
]);

export function groupOf({ profile }: Pick<ConsoleState, 'profile'>, shipped: ReadonlySet<string>): Group {
  if (!shipped.has(profile.id)) return 'own';
  return CHINESE.has(profile.id) || isDemo(profile) ? 'cn' : 'intl';
}

/** The consoles whose name or address is like what was typed, best first; all of them when nothing was typed. */
export function findConsoles(consoles: readonly ConsoleState[], typed: string): readonly ConsoleState[] {
  const query = typed.trim();
  if (query === '') return consoles;
  const fuse = new Fuse(consoles, {
    keys: ['profile.name.zh', 'profile.name.en', 'profile.id', 'profile.matches'],
    threshold: 0.35,
    ignoreLocation: true,
  });
  return fuse.search(query).map(({ item }) => item);
}
