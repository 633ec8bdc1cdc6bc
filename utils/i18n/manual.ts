import { defineWords } from './words';

/** Keeping the clock by hand where a page cannot be read: the line in the panel. */
export const manualWords = defineWords(
  {
    line: '读不到对话，可手动计时（单独统计）',
    buyer: '买家说话了',
    answered: '我回复了',
    undo: '撤销',
    running: '手动计时 {time}',
    counted: '已记 {time}',
  },
  {
    line: 'Cannot read: time it by hand (counted apart)',
    buyer: 'Buyer spoke',
    answered: 'I answered',
    undo: 'Undo',
    running: 'by hand {time}',
    counted: 'counted {time}',
  },
);

/** Its keys on the desk. */
export const manualKeyWords = defineWords(
  {
    title: '读不到对话时，手动计时的按键',
    intro: '页面改版、同桌读不到对话时，用这几个键让计时继续。手动记下的轮次单独统计，不和自动的混在一起。',
    change: '改键',
    changeOf: '改键：{what}',
    press: '请按新的组合键，Esc 取消',
    taken: '{key} 已经用于「{what}」，请换一个',
    double: '和「{what}」重复了，请改一个',
  },
  {
    title: 'Keys for timing by hand',
    intro:
      'When a page has changed and the conversation cannot be read, these keys keep the clock going. Turns timed by hand are counted apart from the others.',
    change: 'Change',
    changeOf: 'Change: {what}',
    press: 'Press the new keys, Esc to cancel',
    taken: '{key} is taken: {what}',
    double: 'Also used for: {what}. Change one of them.',
  },
);
