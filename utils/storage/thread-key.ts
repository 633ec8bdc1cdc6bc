import type { ThreadId } from '@/utils/ledger/types';

/**
 * The name of a conversation in facts: a salted SHA-256, 128 bits as hex. With the team's salt, one buyer is one
 * person for the whole team, and nobody without the salt can tell which.
 */
export async function threadKeyOf(threadId: ThreadId, salt: string): Promise<string> {
  const bytes = new TextEncoder().encode(`${salt}\n${threadId}`);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
