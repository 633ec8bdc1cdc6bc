import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, describe, expect, it } from 'vitest';
import { feige } from '@/utils/consoles/sites/feige';
import { pinduoduo } from '@/utils/consoles/sites/pinduoduo';
import { putOwnProfile, readOwnProfiles, removeOwnProfile, setAddresses } from './profiles';

beforeEach(() => fakeBrowser.reset());

const ids = async () => (await readOwnProfiles()).profiles.map(({ id }) => id);

describe('own profiles', () => {
  it('come back as they were kept, one for each id, and go when taken out', async () => {
    await Promise.all([putOwnProfile(feige), putOwnProfile(pinduoduo)]);
    await putOwnProfile({ ...feige, name: { zh: '改过', en: 'changed' } });
    expect(await ids()).toEqual(['pinduoduo', 'feige']);
    expect((await readOwnProfiles()).profiles[1]?.name.en).toBe('changed');
    await removeOwnProfile('feige');
    expect(await ids()).toEqual(['pinduoduo']);
  });

  it('tell of a damaged one, use it nowhere, and keep it through later writes', async () => {
    await fakeBrowser.storage.local.set({ profiles: { profiles: [{ ...feige, parts: 7 }, 'junk'], addresses: {} } });
    expect(await ids()).toEqual([]);
    expect((await readOwnProfiles()).damaged).toMatchObject([
      { id: 'feige', why: expect.stringContaining('parts') as string },
      { id: '' },
    ]);
    await putOwnProfile(pinduoduo);
    const own = await readOwnProfiles();
    expect(own.damaged).toHaveLength(2);
    expect(own.profiles).toHaveLength(1);
    await removeOwnProfile('feige');
    expect((await readOwnProfiles()).damaged).toHaveLength(1);
  });

  it('are none where the stored value is not ours at all, and can then be kept again', async () => {
    await fakeBrowser.storage.local.set({ profiles: 'gone' });
    expect(await ids()).toEqual([]);
    await putOwnProfile(feige);
    expect(await ids()).toEqual(['feige']);
  });

  it('keep addresses by console', async () => {
    await setAddresses('chatwoot', ['https://kf.example.cn/app/*']);
    await setAddresses('other', ['https://x.example/*']);
    await setAddresses('chatwoot', []);
    expect((await readOwnProfiles()).addresses).toEqual({ chatwoot: [], other: ['https://x.example/*'] });
  });
});
