import { featuresOf } from '@/utils/search/intents/features';
import { sharesOf, type IntentModel } from '@/utils/search/intents/model';
import { sortOfMessage } from '@/utils/search/message-words';

/** Intents that wait for no answer beside those named `none.`: a courtesy answers them, and no script is missing. */
const COURTESIES = new Set(['chat.hello', 'chat.thanks', 'chat.praise', 'chat.bye', 'chat.festival', 'chat.nodeal']);
/** The least share of a message that must read like talk, and how many times the surest question's share it must be. */
const LEAST = 0.12;
const TIMES = 2;

/** What is put as a question waits for an answer, however much else reads like talk. */
const QUESTION = /[?？吗]|[不没么](?:[呀啊呢])?$|怎么|什么|多少|哪/u;

const isTalk = (name: string): boolean => name.startsWith('none.') || COURTESIES.has(name);

/** Whether a message reads like what needs no reply (稍等我问下, 太感谢了老板) more than like any question. */
function readsLikeTalk(message: string, model: IntentModel): boolean {
  if (QUESTION.test(message.trim())) return false;
  const shares = sharesOf(model, featuresOf(message));
  let talk = 0;
  let question = 0;
  for (const [intent, name] of model.names.entries()) {
    const share = shares[intent] ?? 0;
    if (isTalk(name)) talk += share;
    else question = Math.max(question, share);
  }
  return talk >= LEAST && talk > TIMES * question;
}

/**
 * Whether a buyer's messages ask for nothing: greetings, thanks, mere signs; with the phrase bank's model also talk that needs no reply.
 *
 * @param messages the buyer's unanswered messages
 */
export function asksNothing(messages: readonly string[], model?: IntentModel): boolean {
  return messages
    .filter((message) => sortOfMessage(message) === 'content')
    .every((message) => model !== undefined && readsLikeTalk(message, model));
}
