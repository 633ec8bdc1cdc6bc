import { say } from '@/utils/i18n/words';
import type { Role } from '@/utils/sync/protocol';
import { openHub } from './open-hub';
import { readCommand, type Command } from './options';
import { startHub } from './start';
import { terminalWords } from './words';

const print = (line: string) => {
  process.stdout.write(`${line}\n`);
};

async function main(): Promise<void> {
  const command = readCommand(process.argv.slice(2), process.env);
  if (command.help) print(say(terminalWords, command.language, 'help'));
  else if (command.invite !== undefined) await printInvitation(command, command.invite);
  else await serve(command);
}

async function printInvitation(command: Command, role: Role): Promise<void> {
  const hub = await openHub(command.options);
  try {
    printCode(command, role, await hub.invite(role, command.terms));
  } finally {
    await hub.close();
  }
}

function printCode({ language, terms }: Command, role: Role, code: string): void {
  const fillers = { role: terminalWords[language][role], days: terms.days ?? 7, uses: terms.uses ?? 1, code };
  print(say(terminalWords, language, 'invitation', fillers));
}

async function serve(command: Command): Promise<void> {
  const { options, language } = command;
  const hub = await startHub({ ...options, log: print });
  // Before anything is printed: whoever reads the first line may already want to stop it.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      print(say(terminalWords, language, 'stopping'));
      void hub.close().then(() => process.exit(0));
    });
  }
  print(say(terminalWords, language, 'listening', { team: hub.teamName, url: hub.url }));
  print(say(terminalWords, language, 'stored', { place: options.dataDir ?? 'PostgreSQL (DATABASE_URL)' }));
  if (hub.firstCode !== undefined) printCode({ ...command, terms: {} }, 'lead', hub.firstCode);
  if (!['127.0.0.1', '::1', 'localhost'].includes(options.host ?? '127.0.0.1'))
    print(say(terminalWords, language, 'plain'));
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
