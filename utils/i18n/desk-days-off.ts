import { defineWords } from './words';

/** The handbook's days without service. */
export const daysOffWords = defineWords(
  {
    title: '放假',
    intro: '放假的日子不算服务时间：承诺的到期时间和回访会跳过这些天。日期请照店铺自己的安排填；调休上班的日子不用填。',
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
