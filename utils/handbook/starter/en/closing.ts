import type { Script } from '../../schema';
import { scriptsOf } from '../script-drafts';

const farewell = scriptsOf('en', 'farewell', [
  {
    id: 'deal',
    title: 'After a sale',
    text: 'Thank you for your trust! ❤ I will keep an eye on your parcel. Have a lovely day!',
    shortcut: 'by',
    tags: 'farewell',
    says: "that's all | nothing else | bye | all good now | no more questions",
  },
  {
    id: 'no-deal',
    title: 'Not ordered yet',
    text: 'Take your time! You can add it to your wish list to find it again. I am here whenever you have a question. 😊',
    shortcut: 'nt',
    tags: 'farewell',
    says: 'I will think about it | just looking | maybe later | let me compare | not now',
  },
  {
    id: 'solved',
    title: 'Problem solved',
    text: 'I am glad this is settled. Thank you for your patience; ask for agent {agentNumber} any time. All the best! 🌷',
    shortcut: 'sv',
    tags: 'farewell',
    says: 'it works now | problem solved | got the refund | replacement arrived | sorted thanks',
  },
  {
    id: 'else',
    title: 'Anything else',
    text: 'Is there anything else I can help you with? 😊',
    shortcut: 'ae',
    tags: 'check',
    why: 'Once, after the answer; a mere “ok” needs no reply.',
  },
]);

const review = scriptsOf('en', 'review', [
  {
    id: 'invite',
    title: 'Ask for an honest review',
    text: 'How do you like it? 😊 If you have a minute, an honest review helps other buyers and us.',
    shortcut: 'rv',
    tags: 'review',
    says: 'I love it | great quality | it arrived and looks good | very happy with it | fits perfectly',
  },
  {
    id: 'thanks',
    title: 'Thanks for the review',
    text: 'We just saw your review. Thank you for taking the time! ❤ We hope to see you again.',
    shortcut: 'tv',
    tags: 'review',
    says: 'I left a review | gave you five stars | review posted | I rated you | just reviewed it',
  },
  {
    id: 'reply-bad',
    title: 'Answer to a critical review',
    text: 'We are sorry we did not meet your expectations. We looked into what you wrote and have changed it. Please write to agent {agentNumber}; we will follow it up.',
    shortcut: 'rb',
    tags: 'review',
    why: 'Written for everyone who reads reviews: admit, say what was done, do not argue.',
  },
]);

const emoji = scriptsOf('en', 'emoji', [
  {
    id: 'smile',
    title: 'Smile',
    text: '😊',
    shortcut: 'e1',
    tags: 'emoji',
    why: 'One smile in the first message; none in a complaint.',
  },
  { id: 'thanks', title: 'Thanks', text: '🙏 Thank you!', shortcut: 'e2', tags: 'emoji' },
  { id: 'party', title: 'Celebrate', text: '🎉 Congratulations!', shortcut: 'e3', tags: 'emoji' },
  { id: 'truck', title: 'On its way', text: '🚚 Your parcel is on its way!', shortcut: 'e4', tags: 'emoji' },
]);

export const closing: Script[] = [...farewell, ...review, ...emoji];
