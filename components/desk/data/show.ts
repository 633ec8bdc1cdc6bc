import type { Language } from '@/utils/i18n/words';

const LOCALES: Record<Language, string> = { zh: 'zh-CN', en: 'en-GB' };

/** A moment as people say it: the time today, day and time otherwise. */
export function showMoment(ms: number, nowMs: number, language: Language): string {
  const sameDay = new Date(ms).toDateString() === new Date(nowMs).toDateString();
  const options: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' };
  return new Intl.DateTimeFormat(
    LOCALES[language],
    sameDay ? options : { month: 'numeric', day: 'numeric', ...options },
  ).format(ms);
}

/** A calendar day, YYYY-MM-DD, on this computer. */
export function localDay(ms: number): string {
  const date = new Date(ms);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** A duration for reading: 41 秒, 3 分 05 秒. Null is shown as —. */
export function showDuration(ms: number | null, language: Language): string {
  if (ms === null) return '—';
  const seconds = ms / 1000;
  if (seconds < 10) return language === 'zh' ? `${seconds.toFixed(1)} 秒` : `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  if (whole < 60) return language === 'zh' ? `${whole} 秒` : `${whole} s`;
  if (whole < 3600) return pair(Math.floor(whole / 60), whole % 60, language === 'zh' ? ['分', '秒'] : ['min', 's']);
  const minutes = Math.round(whole / 60);
  return pair(Math.floor(minutes / 60), minutes % 60, language === 'zh' ? ['时', '分'] : ['h', 'min']);
}

function pair(big: number, small: number, units: [string, string]): string {
  return `${big} ${units[0]} ${String(small).padStart(2, '0')} ${units[1]}`;
}

/** A share as a percentage; null is shown as —, never as 0 %. */
export function showShare(share: number | null): string {
  return share === null ? '—' : `${(share * 100).toFixed(share === 1 || share === 0 ? 0 : 1)}%`;
}

export function showCount(n: number): string {
  return n.toLocaleString('en-US');
}

/** A plain ratio with two decimals; null is shown as —. */
export function showRatio(ratio: number | null): string {
  return ratio === null ? '—' : ratio.toFixed(2);
}
