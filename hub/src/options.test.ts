import { describe, expect, it } from 'vitest';
import { readCommand } from './options';

describe('readCommand', () => {
  it('runs on this computer only, embedded, when nothing is said; an empty variable is nothing', () => {
    const { options, language, invite } = readCommand([], { DATABASE_URL: '', LANG: '' });
    expect(options).toEqual({
      dataDir: '.deskmate/hub',
      newTeam: false,
      port: 8787,
      host: '127.0.0.1',
      behindProxy: false,
    });
    expect([language, invite]).toEqual(['en', undefined]);
  });

  it('takes a server, a team and a port from the environment', () => {
    const env = {
      DATABASE_URL: 'postgres://db/desk',
      DESKMATE_TEAM: ' 甲组 ',
      PORT: '80',
      DESKMATE_BEHIND_PROXY: '1',
      LANG: 'zh_CN.UTF-8',
    };
    const { options, language } = readCommand(['--new-team'], env);
    expect(options).toMatchObject({
      databaseUrl: 'postgres://db/desk',
      team: '甲组',
      port: 80,
      newTeam: true,
      behindProxy: true,
    });
    expect(options).not.toHaveProperty('dataDir');
    expect(language).toBe('zh');
  });

  it('reads the terms of an invitation', () => {
    expect(readCommand(['--invite', 'lead', '--uses', '5', '--days', '3'], {})).toMatchObject({
      invite: 'lead',
      terms: { uses: 5, days: 3 },
    });
  });

  it.each<[string[], Record<string, string>, RegExp]>([
    [['--invite', 'boss'], {}, /invite/],
    [['--uses', 'many'], {}, /uses/],
    [['--destroy'], {}, /destroy/],
    [[], { PORT: 'eighty' }, /PORT/],
  ])('refuses %j %j and names it', (argv, env, message) => {
    expect(() => readCommand(argv, env)).toThrow(message);
  });
});
