import { defineWords } from './words';

/** The console's own order note, shown on Deskmate's card. */
export const consoleNoteWords = defineWords(
  { topic: '平台订单备注', field: '备注' },
  { topic: 'Console order note', field: 'Note' },
);
