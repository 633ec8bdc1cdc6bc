import { textOf } from '@/utils/consoles/find';
import type { ConsoleProfile } from '@/utils/profiles/profile';
import { isLastingMark, marksOf } from '@/utils/teaching/marks';

type KindRules = ConsoleProfile['rows']['kind'];
const PICTURE = 'img, video, canvas';

/**
 * Rules for rows in which nothing was said: pictures and cards.
 * @param spoken rows of the buyer and the agent
 * @param bubble selectors of what was said
 */
export function kindRules(spoken: readonly Element[], bubble: readonly string[]): KindRules {
  const withText = spoken.filter((row) => bubble.some((css) => textIn(row, css) !== ''));
  const wordless = spoken.filter((row) => !withText.includes(row));
  const usual = new Set(withText.flatMap((row) => Array.from(row.querySelectorAll(PICTURE), shapeOf)));
  const pictures = wordless.filter((row) => picturesIn(row, usual).length > 0);
  const cards = wordless.filter((row) => !pictures.includes(row));
  const cardMarks =
    cards.length === 0
      ? []
      : marksOf(cards, [...withText, ...pictures])
          .filter(isLastingMark)
          .slice(0, 2);
  const pictureCss = pictures.length > 0 || usual.size === 0 ? pictureSelectors(pictures, withText) : [];
  return [
    ...(cardMarks.length === 0 ? [] : [{ is: 'card' as const, when: { selectors: cardMarks.map(({ css }) => css) } }]),
    ...(pictureCss.length === 0 ? [] : [{ is: 'image' as const, when: { selectors: pictureCss } }]),
    { is: 'card', when: { lacks: [...bubble] } },
  ];
}

function textIn(row: Element, css: string): string {
  const found = row.querySelector(css);
  return found ? textOf(found) : '';
}

/** Pictures that rows with text do not have as well, as they have avatars. */
function picturesIn(row: Element, usual: ReadonlySet<string>): Element[] {
  return Array.from(row.querySelectorAll(PICTURE)).filter((one) => !usual.has(shapeOf(one)));
}

function shapeOf(picture: Element): string {
  const path: string[] = [];
  for (let at: Element | null = picture; at && path.length < 4; at = at.parentElement) path.push(at.tagName);
  return path.join();
}

function pictureSelectors(pictures: readonly Element[], withText: readonly Element[]): string[] {
  if (!withText.some((row) => row.querySelector('img') !== null)) return ['img'];
  return marksOf(pictures, withText)
    .filter(isLastingMark)
    .slice(0, 2)
    .map(({ css }) => css);
}
