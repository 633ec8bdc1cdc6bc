import { spawn } from 'node:child_process';
import path from 'node:path';

/** The hub as a process of its own, started as `npm run hub` starts it. */
export type MainProcess = {
  /** The first group of the first line that matches. @throws when the process ends without one */
  line(pattern: RegExp): Promise<string>;
  stop(signal: NodeJS.Signals): void;
  /** Its exit code. */
  ended: Promise<number | null>;
  output(): string;
};

const ROOT = path.resolve(import.meta.dirname, '../..');

export function runMain(args: readonly string[], env: Readonly<Record<string, string>>): MainProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', 'hub/src/main.ts', ...args], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, ...env },
  });
  let output = '';
  const waiting = new Set<() => void>();
  const heard = () => {
    for (const look of waiting) look();
  };
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      heard();
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  void ended.then(heard);
  const line = (pattern: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const found = output
          .split('\n')
          .slice(0, -1)
          .map((it) => pattern.exec(it)?.[1])
          .find((it) => it !== undefined);
        if (found === undefined && child.exitCode === null) return;
        waiting.delete(look);
        if (found === undefined) reject(new Error(`The hub ended without ${String(pattern)}:\n${output}`));
        else resolve(found);
      };
      waiting.add(look);
      look();
    });
  return { line, stop: (signal) => child.kill(signal), ended, output: () => output };
}
