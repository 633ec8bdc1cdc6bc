import { defineWords } from './words';

/** The handbook's days without service. */
export const daysOffWords = defineWords(
  {
    title: '放假',
    intro:
      '放假的日子不算服务时间：承诺的到期时间和回访会跳过这些天。日期请照店铺自己的安排填；调休上班的日子填在下面。',
    none: '还没有放假安排。',
    from: '第一天',
    to: '最后一天',
    name: '名称',
    namePlaceholder: '如 国庆节',
    remove: '删除「{name}」',
    did: '修改放假安排',
    backwards: '最后一天早于第一天',
    tooLong: '一次最多 60 天',
  },
  {
    title: 'Days off',
    intro:
      'No service on these days: due times of promises and follow-ups pass over them. Enter the days your shop really takes.',
    none: 'No days off yet.',
    from: 'First day',
    to: 'Last day',
    name: 'Name',
    namePlaceholder: 'e.g. Christmas',
    remove: 'Delete “{name}”',
    did: 'days off',
    backwards: 'The last day comes before the first',
    tooLong: 'At most 60 days at a time',
  },
);

/** The handbook's days worked out of turn; the same fields as the days off. */
export const workingDaysWords = defineWords(
  {
    title: '调休上班',
    intro: '这些天照常上班：周末也算工作日，没有排服务时间的按工作日的时间算；落在放假里的以这里为准。',
    none: '还没有调休上班的日子。',
    from: '第一天',
    to: '最后一天',
    name: '名称',
    namePlaceholder: '如 国庆调休',
    remove: '删除「{name}」',
    did: '修改调休上班',
    backwards: '最后一天早于第一天',
    tooLong: '一次最多 60 天',
  },
  {
    title: 'Make-up working days',
    intro:
      'Worked out of turn: a weekend day counts as a working day and, without service hours of its own, has those of a working day. Within days off, these go first.',
    none: 'None yet.',
    from: 'First day',
    to: 'Last day',
    name: 'Name',
    namePlaceholder: 'e.g. Stocktaking Saturday',
    remove: 'Delete “{name}”',
    did: 'make-up working days',
    backwards: 'The last day comes before the first',
    tooLong: 'At most 60 days at a time',
  },
);
