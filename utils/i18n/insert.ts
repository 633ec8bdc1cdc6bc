import { defineWords } from './words';

/** What is asked before a script goes in. */
export const insertWords = defineWords(
  { form: '插入「{title}」前要填的', insert: '插入', cancel: '不插入', part: '第 {n}/{all} 条' },
  { form: 'To fill in before “{title}” goes in', insert: 'Insert', cancel: 'Do not insert', part: '{n} of {all}' },
);
