import { EXTENSION_ID } from '../setup/launch';
import { expect, test } from './test';

/** Runs in the worker: how many bytes of one kind are kept on disk. */
function keptBytes(kind: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('deskmate-search');
    opening.onerror = () => reject(new Error('no database of the search index'));
    opening.onsuccess = () => {
      const asked = opening.result.transaction('saved').objectStore('saved').get(kind);
      asked.onsuccess = () => resolve((asked.result as { bytes: ArrayBuffer } | undefined)?.bytes.byteLength ?? 0);
      asked.onerror = () => reject(new Error('the search index cannot be read'));
      opening.result.close();
    };
  });
}

test('a page searches and checks wording with what the background prepared and keeps on disk', async ({
  office,
  console: open,
}) => {
  const warnings: string[] = [];
  office.on('console', (message) => {
    if (message.text().includes('what was prepared')) warnings.push(message.text());
  });
  const shop = await open('pinduoduo');
  await shop.newBuyer('什么时候发货');
  await shop.editor.click();
  await shop.page.keyboard.press('/');
  const palette = shop.panel.getByRole('dialog', { name: '找话术' });
  await expect(palette.getByRole('combobox')).toBeFocused();
  await shop.page.keyboard.insertText('thlc');
  await expect(palette.getByRole('option').first()).toContainText('退货流程');

  const worker = office.serviceWorkers().find((one) => one.url().includes(EXTENSION_ID));
  expect(await worker?.evaluate(keptBytes, 'current')).toBeGreaterThan(50_000);
  expect(await worker?.evaluate(keptBytes, 'rules')).toBeGreaterThan(500_000);
  expect(warnings).toEqual([]); // the page would have said that it had to build its own
});
