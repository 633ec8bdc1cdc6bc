import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { MessageFailed, send } from '@/utils/messaging/send';
import { Outgoing } from './outgoing';

vi.mock('@/utils/messaging/send', async (original) => ({
  ...(await original<typeof import('@/utils/messaging/send')>()),
  send: vi.fn(),
  isOrphaned: () => false,
}));

const stop = new AbortController();
const told: string[] = [];
beforeEach(() => {
  told.length = 0;
});
afterEach(() => vi.mocked(send).mockReset());

it('tells of a request that the background will never take, and hands over what stands behind it', async () => {
  vi.mocked(send)
    .mockRejectedValueOnce(new MessageFailed('notes:remove', 'badRequest', 'noteId is too long'))
    .mockResolvedValueOnce({ kept: 'disk' });
  const outgoing = new Outgoing(
    {
      onKept: (kept) => told.push(kept),
      onRefused: (kind) => told.push(`refused ${kind}`),
      onOrphaned: () => undefined,
    },
    stop.signal,
  );
  outgoing.hand('notes:remove', { noteId: 'a' });
  outgoing.hand('notes:remove', { noteId: 'b' });
  await vi.waitFor(() => expect(told).toEqual(['refused notes:remove', 'disk']));
  expect(vi.mocked(send)).toHaveBeenCalledTimes(2);
});
