import { dueWords, promiseWords } from '@/utils/i18n/promises';
import { say, type Language } from '@/utils/i18n/words';

const LOCALES: Record<Language, string> = { zh: 'zh-CN', en: 'en-GB' };
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** A moment as people say it on this computer: 今天 18:00, 明天 18:00, 11月25日 18:00. Both in wall ms. */
export function dueText(dueAtMs: number, nowMs: number, language: Language): string {
  const time = new Intl.DateTimeFormat(LOCALES[language], { hour: '2-digit', minute: '2-digit' }).format(dueAtMs);
  const daysOn = Math.round((midnightOf(dueAtMs) - midnightOf(nowMs)) / DAY_MS);
  if (daysOn === 0) return say(dueWords, language, 'today', { time });
  if (daysOn === 1) return say(dueWords, language, 'tomorrow', { time });
  if (daysOn === -1) return say(dueWords, language, 'yesterday', { time });
  const day = new Intl.DateTimeFormat(LOCALES[language], { month: 'short', day: 'numeric' }).format(dueAtMs);
  return say(dueWords, language, 'day', { day, time });
}

function midnightOf(ms: number): number {
  return new Date(ms).setHours(0, 0, 0, 0);
}

/** How long until a moment, or since: 还有 2 小时, 超 5 分钟. */
export function leftText(dueAtMs: number, nowMs: number, language: Language): string {
  const minutes = Math.max(1, Math.ceil(Math.abs(dueAtMs - nowMs) / MINUTE_MS));
  const time =
    minutes < 100
      ? say(promiseWords, language, 'minutes', { n: minutes })
      : minutes < 48 * 60
        ? say(promiseWords, language, 'hours', { n: Math.round(minutes / 60) })
        : say(promiseWords, language, 'days', { n: Math.round(minutes / 1440) });
  return say(promiseWords, language, dueAtMs > nowMs ? 'left' : 'over', { time });
}
