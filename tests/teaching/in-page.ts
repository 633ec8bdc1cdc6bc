import type { ConsoleProfile } from '@/utils/profiles/profile';
import { draftProfile } from '@/utils/teaching/draft';
import { learn } from '@/utils/teaching/learn';
import type { Examples, Ground } from '@/utils/teaching/lesson-types';
import { understand } from '@/utils/teaching/understanding';
import type { Truth } from '../contracts/expected';
import { correct, pointAt } from './agent';
import { stripPage } from './strip';

/** Teaches the page it runs in by pointing, with at most three corrections; null when no profile came of it. */
function teach(truth: Truth): { profile: ConsoleProfile; corrections: number } | null {
  const nowMs = Date.now();
  const ground: Ground = {
    id: 'taught-test',
    name: { zh: '测试', en: 'Test' },
    matches: ['https://example.com/*'],
    nowMs,
  };
  let examples: Examples | undefined = pointAt(document, truth);
  let profile: ConsoleProfile | undefined;
  let corrections = -1;
  while (examples && corrections < 3) {
    profile = draftProfile(learn(examples, ground), ground) ?? profile;
    if (!profile) return null;
    corrections += 1;
    const read = understand(profile, document, nowMs).rows.map(({ message }) => message);
    examples = correct(document, truth, examples, read);
  }
  return profile ? { profile, corrections } : null;
}

/** What people said, and what is missing, by this profile. */
function read(profile: ConsoleProfile): { said: { side: string; kind: string; text: string }[]; missing: string[] } {
  const { rows, missing } = understand(profile, document, Date.now());
  return { said: rows.map(({ message: { side, kind, text } }) => ({ side, kind, text })), missing };
}

Object.assign(globalThis, { lesson: { teach, read, strip: (salt: string) => stripPage(document, salt) } });
