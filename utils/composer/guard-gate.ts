import { readDraft } from '@/utils/composer/draft';
import type { ConsoleProfile } from '@/utils/profiles/profile';

export type SendGuard = {
  root: Document;
  keys: Pick<ConsoleProfile, 'sendKeys' | 'newlineModifiers'>;
  /** The console's editor and send button as they are now; consoles rebuild both. */
  editor: () => HTMLElement | null;
  sendButton: () => HTMLElement | null;
  /** The page's own menus in which Enter chooses and does not send, open or not. Those that ARIA tells of are known anyway. */
  popups?: () => readonly Element[];
  /** Asked at the moment of sending, never for an empty draft. */
  decide: (draft: string) => 'send' | 'stop';
  onStopped: (draft: string) => void;
  /** The key or click was let through to the console; whether it sends is the console's business. */
  onSent?: (draft: string) => void;
  signal: AbortSignal;
};

/** What keys and pointer ask of the guard alike. */
export type Gate = {
  /** The draft as it is about to be sent; empty when there is nothing to send. */
  draft: () => string;
  /** Asks for the verdict, and tells of a stop. */
  mayGo: (draft: string) => boolean;
};

/** The questions of one guard. */
export function gateOf(guard: SendGuard): Gate {
  return {
    draft: () => {
      const editor = guard.editor();
      const draft = editor ? readDraft(editor) : '';
      return draft.trim() === '' ? '' : draft;
    },
    mayGo: (draft) => {
      if (draft === '' || guard.decide(draft) === 'send') return true;
      guard.onStopped(draft);
      return false;
    },
  };
}
