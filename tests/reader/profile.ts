import type { ConsoleProfile } from '@/utils/profiles/profile';
import { tinyProfile } from '@/utils/profiles/tiny-profile';

/** Profile of the page in page.ts. */
export const labProfile: ConsoleProfile = {
  ...tinyProfile,
  id: 'lab',
  matches: ['https://lab.example/*'],
  parts: {
    chatMarker: ['#chat'],
    messageList: ['#list', '.list'],
    message: ['.row', '[data-row]'],
    messageText: ['.text'],
    messageTime: ['time'],
    entry: ['.entry'],
    activeEntry: ['.entry.open'],
    entryName: ['.who'],
    entryPreview: ['.said'],
    entryTimer: ['.timer'],
    buyerName: ['#header'],
    editor: ['textarea'],
    send: ['button'],
  },
  rows: {
    id: { attribute: 'data-id' },
    side: [
      { is: 'buyer', when: { selectors: ['.buyer'] } },
      { is: 'agent', when: { selectors: ['.agent'] } },
    ],
    origin: [],
    kind: [{ is: 'card', when: { lacks: ['.text'] } }],
    divider: ['以上为历史消息'],
  },
  time: { formats: ['hms'], utcOffsetMinutes: 480 },
  waiting: [{ pattern: '秒', means: 'elapsed' }],
};

/** The same console with its chat in a frame, in a web component's shadow root, and in one within the other. */
export const frameProfile: ConsoleProfile = placedIn({ chat: { host: 'iframe#inner' } });
export const shadowProfile: ConsoleProfile = placedIn({ chat: { host: 'chat-app' } });
export const nestedProfile: ConsoleProfile = placedIn({
  outer: { host: 'iframe#inner' },
  chat: { host: 'chat-app', within: 'outer' },
});

/** A console that names no side: only where a bubble stands tells. */
export const leanProfile: ConsoleProfile = {
  ...labProfile,
  rows: {
    ...labProfile.rows,
    side: [
      { is: 'buyer', when: { leans: { towards: 'left' } } },
      { is: 'agent', when: { leans: { towards: 'right' } } },
    ],
  },
};

function placedIn(frames: NonNullable<ConsoleProfile['frames']>): ConsoleProfile {
  const parts = Object.fromEntries(
    Object.entries(labProfile.parts).map(([part, selectors]) => [part, selectors.map((one) => `@chat ${one}`)]),
  );
  return { ...labProfile, frames, parts };
}
