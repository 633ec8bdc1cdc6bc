// Runs a command with its output on the screen. Node built-ins only: nothing is installed yet when this is used.
import { spawn, spawnSync } from 'node:child_process';

export const windows = process.platform === 'win32';

/** Runs and returns the exit code. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, { stdio: 'inherit', shell: windows, ...options });
  if (result.error) throw result.error;
  return result.status ?? 1;
}

/** Runs quietly and returns what it printed, or undefined when it failed or does not exist. */
export function ask(command, args) {
  const result = spawnSync(command, args, { encoding: 'utf8', shell: windows });
  return result.status === 0 ? result.stdout.trim() : undefined;
}

/** Stops with a sentence a person can act on. */
export function giveUp(sentence) {
  console.error(`\n${sentence}\n`);
  process.exit(1);
}

/** npm as this process was started with, or the one in PATH. */
function npmCommand() {
  const path = process.env.npm_execpath;
  return path?.endsWith('.js') || path?.endsWith('.cjs')
    ? { command: process.execPath, first: [path], shell: false }
    : { command: 'npm', first: [], shell: windows };
}

/** Runs npm with its output on the screen; the exit code. */
export function npm(args, options) {
  const { command, first, shell } = npmCommand();
  return run(command, [...first, ...args], { ...options, shell });
}

/** Runs npm beside other work: its exit code and, when it has ended, all it printed. */
export function npmAside(args) {
  const { command, first, shell } = npmCommand();
  return new Promise((done, failed) => {
    const child = spawn(command, [...first, ...args], { stdio: ['ignore', 'pipe', 'pipe'], shell });
    const printed = [];
    child.stdout.on('data', (chunk) => printed.push(chunk));
    child.stderr.on('data', (chunk) => printed.push(chunk));
    child.on('error', failed);
    child.on('close', (code) => done({ code: code ?? 1, printed: Buffer.concat(printed).toString() }));
  });
}
