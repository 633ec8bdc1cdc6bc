import { storage } from '#imports';

/** Tabs in which the person started teaching, as long as the browser runs. */
const tabs = storage.defineItem<number[]>('session:lessons', { fallback: [] });

/** A lesson may start in this tab: its script will be listened to. */
export async function openLesson(tabId: number): Promise<void> {
  const known = await tabs.getValue();
  await tabs.setValue([...known.filter((id) => id !== tabId), tabId].slice(-20));
}

/** Whether the person started teaching in this tab. */
export async function isTaught(tabId: number): Promise<boolean> {
  return (await tabs.getValue()).includes(tabId);
}
