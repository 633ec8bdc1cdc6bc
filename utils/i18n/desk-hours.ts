import { defineWords } from './words';

/** Turns by the hour of the day, and the two means. */
export const hourWords = defineWords(
  {
    title: '买家几点来问',
    chart: '共 {n} 轮，最多的是 {hour}，{most} 轮',
    hour: '{hour}：{n} 轮，已回复 {answered}，未回复 {unanswered}，未知 {unknown}',
    legend: '按买家提问的钟点。实心是已回复，红框是未回复和未知。',
    means: '平均响应：各客服的平均再平均 {each}；全部轮次一起平均 {pooled}（{n} 轮）',
    firstMeans: '平均首响：各客服的平均再平均 {each}；全部首响一起平均 {pooled}（{n} 轮）',
  },
  {
    title: 'When buyers ask',
    chart: '{n} turn|turns in all, most at {hour}: {most}',
    hour: '{hour}: {n} turn|turns, answered {answered}, unanswered {unanswered}, unknown {unknown}',
    legend: 'By the hour the buyer asked in. Filled: answered. Red outline: unanswered or unknown.',
    means: 'Mean response: mean of the agents’ means {each}; all turns pooled {pooled} (n {n})',
    firstMeans: 'Mean first response: mean of the agents’ means {each}; all first turns pooled {pooled} (n {n})',
  },
);
