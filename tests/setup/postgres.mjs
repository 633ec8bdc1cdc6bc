// Makes sure that a real PostgreSQL can be started for the hub's tests.
import { existsSync, readdirSync } from 'node:fs';
import { aptInstall } from './debian.mjs';
import { ask, giveUp } from './run.mjs';

const DEBIAN = '/usr/lib/postgresql';

function havePostgres() {
  if (process.env.DESKMATE_TEST_DATABASE_URL) return true;
  if (existsSync(DEBIAN) && readdirSync(DEBIAN).some((version) => existsSync(`${DEBIAN}/${version}/bin/initdb`)))
    return true;
  return ask('initdb', ['--version']) !== undefined;
}

export function ensurePostgres() {
  if (havePostgres()) return;
  aptInstall(['postgresql']);
  if (havePostgres()) return;
  giveUp(
    'The hub is tested on a real PostgreSQL and none was found.\n' +
      'Debian, Ubuntu:  sudo apt-get install postgresql\n' +
      'macOS:           brew install postgresql\n' +
      'or set DESKMATE_TEST_DATABASE_URL to an empty database that the tests may fill.',
  );
}
