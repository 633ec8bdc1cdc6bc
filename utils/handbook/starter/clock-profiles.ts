import type { ClockProfile } from '../schema';

/** The day the sources were last read. */
const READ_ON = '2026-11-20';
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** What all starter profiles share: an agent's own words and pictures answer; a robot, a system line or a bare card does not. */
const common = {
  version: 1,
  effectiveFrom: '2026-01-01',
  unit: 'turn',
  start: 'first-unanswered',
  counts: {
    origins: ['human', 'script', 'unknown'],
    kinds: ['text', 'image', 'sticker', 'video', 'other'],
    minLength: 1,
  },
  contactGapMs: 30 * MINUTE,
  soonShare: 0.6,
  timeZone: 'Asia/Shanghai',
} satisfies Partial<ClockProfile>;

/** 08:00–23:00 every day, as all texts on these platforms say. */
const dayWindow = [{ weekdays: EVERY_DAY, fromMinute: 8 * 60, toMinute: 23 * 60 }];

const threeMinutes = { turnLimitMs: 180 * SECOND, windows: dayWindow };

/**
 * Reply-time targets. Platforms change and contradict themselves: each profile says where it comes from and how far it
 * can be trusted, and a lead changes the numbers on the desk.
 */
export const clockProfiles: Record<'zh' | 'en', ClockProfile[]> = {
  zh: profiles({
    pinduoduo: '拼多多 3分钟回复',
    feige: '飞鸽 首响60秒、3分钟回复',
    kuaishou: '快手 3分钟回复',
    general: '通用 首响60秒、响应180秒',
    generalSource: '本手册的起始值，请按店铺要求修改',
  }),
  en: profiles({
    pinduoduo: 'Pinduoduo: 3-minute replies',
    feige: 'Feige: first reply 60 s, then 3 minutes',
    kuaishou: 'Kuaishou: 3-minute replies',
    general: 'General: first reply 60 s, then 180 s',
    generalSource: 'Starting values of this handbook; set them to your shop’s rule',
  }),
};

function profiles(
  titles: Record<'pinduoduo' | 'feige' | 'kuaishou' | 'general' | 'generalSource', string>,
): ClockProfile[] {
  return [
    {
      ...common,
      ...threeMinutes,
      id: 'pinduoduo-3min',
      title: titles.pinduoduo,
      scope: { consoles: ['pinduoduo'] },
      // No official page states the share or the limit; second-hand texts name 3 and 5 minutes.
      source: {
        title: '拼多多客服回复率（第三方文章，官方规则页未见）',
        url: 'https://aiyongtech.com/new/id10894',
        date: READ_ON,
      },
      confidence: 'low',
      firstLimitMs: 180 * SECOND,
    },
    {
      ...common,
      ...threeMinutes,
      id: 'feige-3min',
      title: titles.feige,
      scope: { consoles: ['feige'] },
      source: {
        title: '抖音电商学习中心：飞鸽首次响应时长、平均响应时长的定义与时段；3分钟回复率为转述',
        url: 'https://school.jinritemai.com/doudian/web/article/aHUMAnFdWFHn',
        date: READ_ON,
      },
      confidence: 'medium',
      firstLimitMs: 60 * SECOND,
    },
    {
      ...common,
      ...threeMinutes,
      id: 'kuaishou-3min',
      title: titles.kuaishou,
      scope: { consoles: ['kuaishou'] },
      // The platform counts persons; the clock shows the turn that would make a person late.
      source: {
        title: '快手商家客服3分钟回复率规则（通知转载）',
        url: 'https://snsmcma.cn/article-15550-1.html',
        date: READ_ON,
      },
      confidence: 'medium',
      firstLimitMs: 180 * SECOND,
    },
    {
      ...common,
      id: 'general',
      title: titles.general,
      scope: {},
      source: { title: titles.generalSource, date: READ_ON },
      confidence: 'low',
      firstLimitMs: 60 * SECOND,
      turnLimitMs: 180 * SECOND,
    },
  ];
}
