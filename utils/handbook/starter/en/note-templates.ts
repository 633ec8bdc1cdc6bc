import type { NoteTemplate } from '../../schema';
import { noteField } from '../note-field';

/** The shop fact that says how much an agent may grant alone. */
const LIMIT = 'agentLimit';

const orderEn = noteField('order', 'Order number', 'orderNumber');
const remarkEn = noteField('remark', 'Remark', 'text', false);

export const englishNoteTemplates: NoteTemplate[] = [
  {
    id: 'refund',
    topic: 'Refund',
    language: 'en',
    fields: [
      orderEn,
      noteField('amount', 'Amount', 'amount'),
      noteField('reason', 'Reason', 'choice', true, {
        choices: ['Fault', 'Wrong or missing item', 'Delivery', 'Change of mind', 'Other'],
      }),
      noteField('return', 'Goods', 'choice', true, { choices: ['To be returned', 'Kept by the buyer', 'Not shipped'] }),
      remarkEn,
    ],
    owedBy: ['refund you', 'issue a refund', 'issue the refund', 'refund your', 'i will refund', "i'll refund"],
  },
  {
    id: 'reissue',
    topic: 'Replacement',
    language: 'en',
    fields: [
      orderEn,
      noteField('what', 'What is sent', 'text'),
      noteField('reason', 'Reason', 'choice', true, { choices: ['Missing', 'Wrong item', 'Broken', 'Lost', 'Fault'] }),
      noteField('due', 'To be sent on', 'date'),
      remarkEn,
    ],
    owedBy: [
      'send a replacement',
      'sending you a replacement',
      'send you a replacement',
      'arrange a replacement',
      'send another one',
      'resend',
      'ship a new one',
    ],
  },
  {
    id: 'address',
    topic: 'Change of address',
    language: 'en',
    fields: [
      orderEn,
      noteField('state', 'Order', 'choice', true, { choices: ['Not shipped', 'Shipped, to be redirected'] }),
      noteField('done', 'Result', 'choice', true, {
        choices: ['Changed', 'Warehouse told', 'Courier told', 'Not possible'],
      }),
      remarkEn,
    ],
    owedBy: [
      'change your address',
      'change the address',
      'update your address',
      'update the address',
      'redirect the parcel',
    ],
  },
  {
    id: 'quality',
    topic: 'Fault',
    language: 'en',
    fields: [
      orderEn,
      noteField('fault', 'What is wrong', 'text'),
      noteField('proof', 'Evidence', 'choice', true, { choices: ['Photos', 'Video', 'None yet'] }),
      noteField('plan', 'Solution', 'choice', true, { choices: ['Return', 'Exchange', 'Compensation', 'Open'] }),
      remarkEn,
    ],
    owedBy: [
      'report the fault',
      'pass this to quality',
      'registered your case',
      'noted the fault',
      'registered the fault',
    ],
  },
  {
    id: 'invoice',
    topic: 'Invoice',
    language: 'en',
    fields: [
      orderEn,
      noteField('title', 'Name on the invoice', 'text'),
      noteField('tax', 'Tax number', 'text', false),
      noteField('due', 'To be issued on', 'date', false),
    ],
    owedBy: [
      'issue the invoice',
      'issue an invoice',
      'send you the invoice',
      'send the invoice',
      'correct the invoice',
    ],
  },
  {
    id: 'logistics',
    topic: 'Delivery trouble',
    language: 'en',
    fields: [
      orderEn,
      noteField('trouble', 'Trouble', 'choice', true, {
        choices: ['Stuck', 'Lost', 'Marked delivered', 'Damaged', 'Other'],
      }),
      noteField('contacted', 'Courier asked', 'choice', true, { choices: ['Yes', 'No'] }),
      noteField('due', 'Follow up on', 'date', false),
      remarkEn,
    ],
    owedBy: [
      'ask the courier',
      'asking the courier',
      'contact the courier',
      'check with the courier',
      'chase the courier',
    ],
  },
  {
    id: 'exchange',
    topic: 'Exchange',
    language: 'en',
    fields: [
      orderEn,
      noteField('from', 'Sent', 'text'),
      noteField('to', 'Wanted instead', 'text'),
      noteField('freight', 'Postage', 'choice', true, { choices: ['On us', 'On the buyer'] }),
      noteField('state', 'State', 'choice', true, {
        choices: ['Waiting for the return', 'Return received', 'New one sent', 'New one sent first'],
      }),
      noteField('due', 'To be sent on', 'date', false),
      remarkEn,
    ],
    owedBy: ['arrange an exchange', 'exchange it for', 'exchange your', 'swap it for', 'set up the exchange'],
  },
  {
    id: 'price-difference',
    topic: 'Price difference',
    language: 'en',
    fields: [
      orderEn,
      noteField('amount', 'Difference', 'amount', true, { max: LIMIT }),
      noteField('reason', 'Reason', 'choice', true, {
        choices: ['Price drop', 'Missed coupon', 'Postage', 'Wrong variant', 'Other'],
      }),
      noteField('due', 'To be paid on', 'date', false),
      remarkEn,
    ],
    owedBy: ['refund the difference', 'the price difference', 'pay back the difference', 'match the price'],
  },
  {
    id: 'compensation',
    topic: 'Compensation',
    language: 'en',
    fields: [
      orderEn,
      noteField('amount', 'Amount', 'amount', true, { max: LIMIT }),
      noteField('approved', 'Approved by', 'text'),
      noteField('reason', 'Reason', 'text'),
    ],
    owedBy: ['compensate you', 'offer you a partial refund', 'partial refund', 'goodwill credit'],
  },
  {
    id: 'installation',
    topic: 'Installation',
    language: 'en',
    fields: [
      orderEn,
      noteField('day', 'Visit on', 'date'),
      noteField('slot', 'Time', 'choice', true, {
        choices: ['Morning', 'Afternoon', 'Evening', 'The technician calls'],
      }),
      noteField('state', 'State', 'choice', true, { choices: ['Booked', 'Waiting for a call', 'Moved', 'Done'] }),
      noteField('fee', 'Fee', 'amount', false),
      remarkEn,
    ],
    owedBy: [
      'book the installation',
      'arrange the installation',
      'arrange a technician',
      'the technician will',
      'send a technician',
      'schedule a visit',
    ],
  },
  {
    id: 'complaint',
    topic: 'Complaint',
    language: 'en',
    fields: [
      orderEn,
      noteField('about', 'About', 'choice', true, { choices: ['Goods', 'Service', 'Delivery', 'Promotion', 'Other'] }),
      noteField('what', 'What happened', 'text'),
      noteField('wish', 'What the buyer wants', 'text'),
      noteField('plan', 'Plan', 'text'),
      noteField('owner', 'In charge', 'text'),
      noteField('due', 'Answer by', 'date'),
      remarkEn,
    ],
    owedBy: [
      'your complaint',
      'escalate this',
      'escalated this',
      'escalate your case',
      'raise this with my manager',
      'my manager will',
      'a supervisor will',
    ],
  },
];
