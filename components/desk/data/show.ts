import { durationWords } from '@/utils/i18n/desk';
import { say, type Language } from '@/utils/i18n/words';

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
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** A duration for reading: 41 秒, 3 分 05 秒. Null is shown as —. */
export function showDuration(ms: number | null, language: Language): string {
  if (ms === null) return '—';
  const seconds = ms / 1000;
  // Rounded as the exported file rounds: toFixed alone makes 0.3 of 0.35.
  if (seconds < 10) return say(durationWords, language, 'seconds', { s: (Math.round(ms / 100) / 10).toFixed(1) });
  const whole = Math.round(seconds);
  if (whole < 60) return say(durationWords, language, 'seconds', { s: whole });
  const [m, s] = [Math.floor(whole / 60), two(whole % 60)];
  if (whole < 3600) return say(durationWords, language, 'minutes', { m, s });
  const minutes = Math.round(whole / 60);
  return say(durationWords, language, 'hours', { h: Math.floor(minutes / 60), m: two(minutes % 60) });
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}

/** A share as a percentage; null is shown as —, never as 0 %. */
export function showShare(share: number | null): string {
  if (share === null) return '—';
  return share === 1 || share === 0 ? `${share * 100}%` : `${(Math.round(share * 1000) / 10).toFixed(1)}%`;
}

export function showCount(n: number): string {
  return n.toLocaleString('en-US');
}

/** A plain ratio with two decimals; null is shown as —. */
export function showRatio(ratio: number | null): string {
  return ratio === null ? '—' : ratio.toFixed(2);
}
