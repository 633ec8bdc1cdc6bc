import '@/utils/messaging/no-eval';
import { defineContentScript } from '#imports';
import { followConsole } from './follow';

/** Runs on no page by itself: the background registers it where the agent switched a console on. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  runAt: 'document_start',
  main: (ctx) => followConsole(ctx, document),
});
