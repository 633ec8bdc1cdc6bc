// Installing Debian or Ubuntu packages, where the system is one and we have the right.
import { existsSync, readFileSync } from 'node:fs';
import { ask, run } from './run.mjs';

export function isDebianLike() {
  if (process.platform !== 'linux' || !existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** The words before apt-get that give it rights, or undefined when we have none. */
function rights() {
  if (process.getuid?.() === 0) return [];
  return ask('sudo', ['-n', 'true']) === undefined ? undefined : ['sudo', '-n'];
}

/** Installs packages; false when this is no Debian, or we have no right, or it failed. */
export function aptInstall(packages) {
  const prefix = isDebianLike() ? rights() : undefined;
  if (prefix === undefined) return false;
  console.log(`Installing ${packages.join(', ')} …`);
  const apt = (args) => {
    const [command, ...rest] = [...prefix, 'apt-get', ...args];
    return run(command, rest, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  };
  return apt(['update', '-qq']) === 0 && apt(['install', '-y', '-qq', ...packages]) === 0;
}
