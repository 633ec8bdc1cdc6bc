import { textOf } from '@/utils/consoles/find';

/** What shows a moment somewhere in a text: a clock time, with or without a date; or a stretch that is past. */
const CLOCK = /(?:[上下]午|凌晨|中午|晚上)?\s*\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]\.?m\.?)?/iu;
const AGO =
  /刚刚|\d+\s*(?:秒钟?|分钟|小时|天)前|just now|\d+\s*(?:sec(?:ond)?s?|min(?:ute)?s?|hours?|days?|[smhd])\s*ago/iu;
/** What may stand round the clock time in a label. */
const ROUND =
  /[\d\s:/.,年月日\-–T]|[上下]午|今天|昨天|前天|星期.|周.|today|yesterday|(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|[ap]\.?m\.?/giu;

/** Whether a text is a time label and nothing else. */
export function isTimeLabel(text: string): boolean {
  if (text.length > 40) return false;
  if (CLOCK.test(text)) return text.replace(ROUND, '').trim() === '';
  return AGO.test(text) && text.replace(AGO, '').trim() === '';
}

/** Elements with text of their own and none below, in page order; `limit` bounds the walk. */
export function leavesOf(element: Element, limit = 300): Element[] {
  const all = [element, ...element.querySelectorAll('*')].slice(0, limit);
  return all.filter((one) => one.firstElementChild === null && textOf(one) !== '');
}

/** The element and those round it, up to `top`, that show the same text. */
export function sameTextUpTo(element: Element, top: Element): Element[] {
  const text = textOf(element);
  const chain: Element[] = [];
  for (let at: Element | null = element; at && at !== top && textOf(at) === text; at = at.parentElement) chain.push(at);
  return chain;
}
