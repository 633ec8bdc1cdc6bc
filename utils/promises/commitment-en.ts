import type { ClauseRules } from './clause-rules';

const WE =
  '(?:i|we|our (?:team|warehouse|courier|technician|manager|specialists?)|the (?:warehouse|team|technician)|my (?:colleague|manager|supervisor))';
const WILL =
  "(?:'ll| will| shall|'m going to|'re going to| am going to| are going to| can| is going to|'m| am|'re| are)(?: (?:also|now|definitely|certainly|personally|then|just|gladly|try to|do my best to|make sure to|be sure to|be))*";
const SUBJECT = `(?:${WE}${WILL}|let me|allow me to|and|then|will|to be|will be|gets?|please expect|you(?:'ll| will)|you can expect|expect)`;

/** English: what an agent says they will do, and what turns such words into something else. */
export const en: ClauseRules = {
  acts: [
    ['followUp', new RegExp(`\\b${SUBJECT}\\b[^.]{0,20}\\b(?:follow(?:ing)? up|check in)\\b`, 'iu')],
    [
      'resend',
      new RegExp(
        `\\b(?:${SUBJECT})\\b[^.]{0,30}\\b(?:re-?sen[dt]|re-?ship\\w*|replacement|send(?:ing)? (?:you )?(?:a new|another))\\b|\\breplacement (?:will|is going to)\\b`,
        'iu',
      ),
    ],
    ['invoice', new RegExp(`\\b(?:${SUBJECT})\\b[^.]{0,30}\\b(?:invoice|receipt)\\b|\\binvoice will\\b`, 'iu')],
    [
      'refund',
      new RegExp(
        `\\b(?:${SUBJECT})\\b[^.]{0,40}\\b(?:refund\\w*|reimburs\\w*|money back|credit(?:ed)?)\\b|\\b(?:refund|payment|credit) will be\\b`,
        'iu',
      ),
    ],
    [
      'ship',
      new RegExp(
        `\\b(?:${SUBJECT})\\b[^.]{0,30}\\b(?:ship\\w*|dispatch\\w*|send(?:ing)? (?:it|them|your|the)|post(?:ed)?|sent out|go out)\\b|\\b(?:order|parcel|package|item|it)s? will (?:be (?:shipped|dispatched|sent|posted)|ship|go out)\\b|\\b(?:it|(?:your|the) (?:order|parcel|package)) (?:goes out|ships|leaves)\\b|^\\s*(?:shipping|sending|dispatching) (?:it|them|your)\\b`,
        'iu',
      ),
    ],
    ['visit', new RegExp(`\\b${SUBJECT}\\b[^.]{0,30}\\b(?:come by|visit|be there)\\b`, 'iu')],
    [
      'reply',
      new RegExp(
        `\\b(?:${SUBJECT})\\b[^.]{0,40}\\b(?:get back|getting back|reply|replies|respond|answer|response|hear (?:back )?from (?:us|me)|keep you (?:posted|updated|informed)|(?:give|drop) you (?:a |another )?(?:call|ring|line|message|update|answer)|over to you|back to you|to you by|update|updates|let you know|letting you know|inform|tell you|email|call|contact|reach out|write (?:back|to you)|message you|confirm|come back to you|send you|sending you)\\b`,
        'iu',
      ),
    ],
    [
      'check',
      new RegExp(
        `\\b(?:${SUBJECT})\\b[^.]{0,30}\\b(?:check\\w*|look(?:ing)? into|look(?:ing)? (?:it )?up|investigat\\w+|find(?:ing)? out|verify|ask\\w*|speak to|escalat\\w+|see what|sort (?:it|this) out|fix|resolve\\w*|process\\w*|arrange\\w*|cancel\\w*|chang\\w+|updat\\w+|pull(?:ing)? up|track(?:ing)? down|chas(?:e|ing)|look(?:ing)? at|forward\\w*|get (?:this|it|that) sorted)\\b|\\bwhile i (?:check|look|pull|find|get|verify|confirm|ask)\\b|\\b(?:checking|looking into|looking it up)\\b`,
        'iu',
      ),
    ],
  ],
  voids: [
    /\b(?:can(?:no|')t|cannot|can not|won't|will not|unable|not able|don't|do not|doesn't|didn't|never|not sure|not (?:guarantee|promise)|no guarantee|isn't|aren't|not possible|hasn't|haven't|wasn't)\b/iu,
    /\b(?:already|yesterday|last (?:week|night|month|monday|tuesday|wednesday|thursday|friday)|ago|has been|have been|was|were|did|earlier today|just (?:sent|shipped|refunded|checked|processed))\b/iu,
    /\b(?:usually|normally|typically|generally|estimated|approximately|expected to arrive|may|might|should|could|probably|in most cases|as a rule|on average|can take|takes?)\b/iu,
    /\b(?:(?<!\b(?:see|check|checking|ask|know|find out|confirm|verify) )if|unless|in case|provided|when you|once you|once (?:it|the (?:return|item|parcel)) (?:arrives|is received|has)|after (?:you|we receive|receiving|payment|the return|delivery)|once we receive|upon receipt|as soon as (?:we receive|you|the (?:return|item|parcel)))\b/iu,
    /\b(?:your bank|the bank|paypal|the platform|amazon|ebay|etsy|shopee|lazada|the carrier|the courier (?:will|should)|usps|dhl|ups|fedex|royal mail|customs|the (?:sale|offer|promotion|coupon|deal))\b/iu,
    /\b(?:return (?:window|policy)|warranty|guarantee|valid (?:until|for)|opening hours|open (?:from|until)|free returns|policy)\b/iu,
    // how the shop does it with every order
    /\b(?:of|after) (?:payment|purchase|order(?:ing)?|checkout)\b|\b(?:all|in-stock|every) (?:orders?|items?)\b|\borders (?:ship|placed|go out)\b/iu,
  ],
  buyerActs:
    /\b(?:you (?:can|may|could|should|must|need to|have to|might)|please (?!expect|allow|bear|give|hold)|could you|would you|can you|kindly|feel free|make sure you)\b/iu,
  question: /\?\s*$/u,
  proposal: /\b(?:ok|okay|alright|is that (?:ok|fine)|sound good)\s*\??\s*$/iu,
};
