import { BEFORE, landed, planOf, TYPED, type Plan } from '../editors/cases';
import { expect, test, type Lab } from '../editors/lab';
import { CASES, CASES_ELSEWHERE, EDITORS, type Case, type EditorEntry } from '../editors/matrix';
import type { Place } from '../editors/stage';

/**
 * The composer in real editors, in a real browser, from an isolated world: the editor's own model is what was meant, the screen
 * shows the same, typing goes on behind the text, one Ctrl+Z takes it out. What an editor does otherwise stands in the matrix and is asserted too.
 */
test.describe.configure({ mode: 'parallel' });

const PLACES: readonly Place[] = ['page', 'shadow', 'frame'];

for (const entry of EDITORS) {
  test(`${entry.name} takes text at the caret, over a selection and over all, once`, async ({ openLab }) => {
    test.setTimeout(90_000);
    const lab = await openLab(entry);
    const failures: string[] = [];
    for (const place of PLACES) {
      if (!(await livesIn(lab, entry, place))) continue;
      for (const name of place === 'page' ? CASES : CASES_ELSEWHERE) {
        await runCase(lab, entry, place, name).catch((error: unknown) =>
          failures.push(`${name} in ${place}: ${String(error)}`),
        );
      }
    }
    expect(failures.join('\n\n')).toBe('');
  });
}

/** Typing and selecting by hand reach the model; where the matrix says that it does not, it must not. */
async function livesIn(lab: Lab, entry: EditorEntry, place: Place): Promise<boolean> {
  const out = entry.notIn?.find((one) => one.place === place);
  const patience = out ? 1_500 : 10_000; // what never comes is not waited for at length
  const typed = async (): Promise<void> => {
    await lab.put(place, BEFORE);
    await lab.move(place, 'ArrowLeft', [3, 3]);
    await lab.caughtUp(place, [3, 3]); // Slate believes the selection before for a while
    await lab.press(TYPED);
    await expectText(lab, place, '你好世z界', 'typed by hand', patience);
    for (const at of [3, 2]) await lab.move(place, 'Shift+ArrowLeft', [at, 4]);
    await lab.caughtUp(place, [2, 4]);
    await lab.press(TYPED);
    await expectText(lab, place, '你好z界', 'typed over a selection by hand', patience);
  };
  const lives = await typed().then(
    () => true,
    () => false,
  );
  expect(lives, `${entry.name} lives in a ${place}`).toBe(out === undefined);
  return lives;
}

async function runCase(lab: Lab, entry: EditorEntry, place: Place, name: Case): Promise<void> {
  const known = entry.known?.find((one) => one.case === name && (one.place ?? place) === place);
  if (name === 'composing') return composing(lab, place);
  await lab.put(place, BEFORE);
  const plan = planOf(name);
  for (const [key, there] of plan.keys) await lab.move(place, key, there);
  if (name === 'afterBlur') return afterBlur(lab, place, plan);
  const result = await lab.insert(place, plan.text, { mode: plan.mode });
  expect(result).toEqual(known?.says ? { ok: false, reason: known.says } : { ok: true });
  const text = landed(plan.text, entry.oneLine === true);
  const meant = known?.becomes ?? plan.head + text + plan.tail;
  await expectText(lab, place, meant, `${name}: the text`);
  if (name.startsWith('undo')) {
    await lab.press('Control+z');
    await expectText(lab, place, BEFORE, `${name}: taken back`);
  } else {
    await lab.press(TYPED);
    const at = known?.caretAt ?? meant.length - plan.tail.length;
    await expectText(lab, place, meant.slice(0, at) + TYPED + meant.slice(at), `${name}: typed on`);
  }
}

/** The focus has gone to another field meanwhile: the text goes where the caret was. */
async function afterBlur(lab: Lab, place: Place, { text, mode, head, tail }: Plan): Promise<void> {
  await lab.press(TYPED);
  await expectText(lab, place, head + TYPED + tail, 'typed before the focus goes');
  await lab.page.locator('#elsewhere').focus();
  expect(await lab.insert(place, text, { mode })).toEqual({ ok: true });
  await lab.press(TYPED);
  await expectText(lab, place, head + TYPED + text + TYPED + tail, 'where the caret was');
}

async function expectText(lab: Lab, place: Place, text: string, what: string, timeout = 10_000): Promise<void> {
  const soon = { timeout, intervals: [10, 30, 60] };
  await expect.poll(() => lab.text(place), { message: what, ...soon }).toBe(text);
  // Some draw only after their model has changed.
  await expect.poll(() => lab.screen(place), { message: `${what}, on the screen`, ...soon }).toBe(text);
}

/** While an input method composes nothing is written; when it is done, writing works again. */
async function composing(lab: Lab, place: Place): Promise<void> {
  await lab.put(place, BEFORE);
  await lab.press(TYPED);
  const before = BEFORE + TYPED; // what was typed by hand has brought every editor up to date on the caret
  await expectText(lab, place, before, 'typed before composing');
  const { session } = lab.world;
  await session.send('Input.imeSetComposition', { text: 'nihao', selectionStart: 5, selectionEnd: 5 });
  expect(await lab.insert(place, '亲', { mode: 'caret' })).toEqual({ ok: false, reason: 'composing' });
  await session.send('Input.insertText', { text: '你好' });
  await expectText(lab, place, `${before}你好`, 'composed');
  expect(await lab.insert(place, '亲', { mode: 'caret' })).toEqual({ ok: true });
  await expectText(lab, place, `${before}你好亲`, 'after composing');
}
