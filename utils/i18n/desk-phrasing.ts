import { defineWords } from './words';

/** The keys of the wording check, on the settings page. */
export const flagKeyWords = defineWords(
  {
    title: '用语检查的按键',
    intro: '在输入框里按。输入法正在打字时不起作用。',
    next: '看下一条提示和原因',
    previous: '看上一条',
    fix: '采用替换说法',
    leave: '就这样写，这一稿不再提示',
  },
  {
    title: 'Keys of the wording check',
    intro: 'Pressed in the editor of the page; quiet while an input method composes.',
    next: 'Next finding, with its reason',
    previous: 'Previous finding',
    fix: 'Say the offered words instead',
    leave: 'Keep it, no more word of it in this draft',
  },
);
