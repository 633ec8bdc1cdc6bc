import type { ClauseRules } from './clause-rules';
import { en } from './commitment-en';
import { zh } from './commitment-zh';
import type { PromiseKind } from './types';

/** A clause that only asks the buyer to wait a moment: it is the agent who owes. */
const BARE_WAIT =
  /^\s{0,3}(?:好的?|嗯+|亲+|宝贝|您好|收到|抱歉|不好意思)?[哈呢呀啊哦]?(?:那)?(?:请|麻烦|辛苦|还请)?(?:您|你|亲)?(?:先|再|耐心)?(?:稍等|稍候|等|等待)(?:一下|一会儿?|片刻|一小会儿?|下|会儿?|我?(?:几|[一两三]|\d{1,2})分钟|我一?下)?[哈呢呀啊哦噢喔哟~～。！!]{0,4}\s{0,3}$/u;

const HANZI = /\p{Script=Han}/u;

/** The rules for a piece of text, by its script. */
export function rulesFor(text: string): ClauseRules {
  return HANZI.test(text) ? zh : en;
}

/** The kind of act that a clause commits the agent to; undefined for none. */
export function actOf(clause: string, rules: ClauseRules): PromiseKind | undefined {
  return rules.acts.find(([, words]) => words.test(clause))?.[0];
}

/** Whether a clause cannot promise, whatever it names. */
export function isVoid(clause: string, rules: ClauseRules): boolean {
  if (rules.voids.some((words) => words.test(clause))) return true;
  if (rules.buyerActs.test(clause) && !BARE_WAIT.test(clause)) return true;
  return rules.question.test(clause) && !rules.proposal.test(clause);
}
