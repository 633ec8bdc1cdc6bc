import { hashText } from '@/utils/ledger/signature';

/**
 * The name of a fact about one message: the same message always gives the same name. A console's own message id may hold the
 * buyer's id, so only a hash of it, tied to the conversation's salted key, leaves the browser.
 */
export function messageFactId(kind: 'message' | 'turn', threadKey: string, messageId: string): string {
  return `${kind}:${threadKey}:${hashText(`${threadKey}\n${messageId}`)}`;
}
