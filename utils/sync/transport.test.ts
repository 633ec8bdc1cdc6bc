import { describe, expect, it } from 'vitest';
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '@/utils/sync/protocol';
import { createTransport } from '@/utils/sync/transport';

type Seen = { url: string; init: RequestInit };

function hubThatAnswers(answer: () => Response | Promise<Response>, token?: string) {
  const seen: Seen[] = [];
  const fetch = (url: string | URL | Request, init: RequestInit = {}) => {
    seen.push({ url: url instanceof Request ? url.url : String(url), init });
    return Promise.resolve(answer());
  };
  const hub = createTransport({ hubUrl: 'https://hub.example.com', fetch, ...(token === undefined ? {} : { token }) });
  return { hub, seen };
}
const json = (body: unknown, status = 200) => Response.json(body, { status });
const html = (status: number) => new Response('<html>sign in</html>', { status });

describe('createTransport', () => {
  it('sends the protocol version, the token and a time limit, and no cookie', async () => {
    const { hub, seen } = hubThatAnswers(() => json({ kept: ['a'], refused: [] }), 'secret-token');
    await expect(hub.push([{ id: 'a' }])).resolves.toEqual({ ok: true, value: { kept: ['a'], refused: [] } });
    const { url, init } = seen[0]!;
    expect(url).toBe('https://hub.example.com/api/facts');
    expect(init).toMatchObject({
      method: 'POST',
      body: '{"facts":[{"id":"a"}]}',
      credentials: 'omit',
      redirect: 'manual',
    });
    expect(new Headers(init.headers).get(PROTOCOL_HEADER)).toBe(String(PROTOCOL_VERSION));
    expect(new Headers(init.headers).get('authorization')).toBe('Bearer secret-token');
    expect(init.signal).toBeInstanceOf(AbortSignal);
  });

  it('sends no authorization before there is a token', async () => {
    const { hub, seen } = hubThatAnswers(() => json({ product: 'deskmate-hub', protocol: 1, oldest: 1 }));
    await hub.hello();
    expect(new Headers(seen[0]!.init.headers).has('authorization')).toBe(false);
  });

  it('calls fetch on its own, as a browser demands', async () => {
    const strict = function (this: unknown) {
      if (this !== undefined) throw new TypeError('Illegal invocation');
      return Promise.resolve(json({ product: 'deskmate-hub', protocol: 1, oldest: 1 }));
    };
    const hub = createTransport({ hubUrl: 'https://hub.example.com', fetch: strict });
    expect((await hub.hello()).ok).toBe(true);
  });

  it('has no newer handbook after an empty answer', async () => {
    const { hub } = hubThatAnswers(() => new Response(null, { status: 204 }));
    await expect(hub.pullHandbook(3)).resolves.toEqual({ ok: true, value: null });
  });

  it('hands on why the hub refused', async () => {
    const { hub } = hubThatAnswers(() => json({ refusal: 'conflict', detail: 'version 4 is published' }, 409));
    await expect(hub.team()).resolves.toEqual({ ok: false, refusal: 'conflict', detail: 'version 4 is published' });
  });

  it.each<[string, () => Response, string]>([
    ['a page in the place of the hub', () => html(200), 'notAHub'],
    ['a page in the place of the hub with an error', () => html(404), 'notAHub'],
    [
      'a redirect to a sign-in page',
      () => new Response(null, { status: 302, headers: { location: '/login' } }),
      'notAHub',
    ],
    ['JSON that is not the protocol', () => json({ done: 'perhaps' }), 'notAHub'],
    ['a refusal nobody knows', () => json({ refusal: 'mood' }, 403), 'notAHub'],
    ['a hub that fails', () => html(500), 'unreachable'],
    ['a proxy without its hub', () => html(502), 'unreachable'],
    ['a proxy that finds it too large', () => html(413), 'tooLarge'],
    ['a proxy that finds it too often', () => html(429), 'tooOften'],
  ])('takes %s for %s', async (_, answer, refusal) => {
    const { hub } = hubThatAnswers(answer);
    expect(await hub.revoke('d1')).toMatchObject({ ok: false, refusal });
  });

  it('is unreachable when the network fails', async () => {
    const { hub } = hubThatAnswers(() => Promise.reject(new TypeError('Failed to fetch')));
    await expect(hub.team()).resolves.toEqual({ ok: false, refusal: 'unreachable', detail: 'Failed to fetch' });
  });

  it('is unreachable when the answer breaks off in the middle', async () => {
    const broken = () =>
      new Response(
        new ReadableStream({
          start(controller) {
            controller.enqueue(new TextEncoder().encode('{"rows":['));
            controller.error(new Error('connection reset'));
          },
        }),
      );
    const { hub } = hubThatAnswers(broken);
    expect(await hub.tallies({ fromMs: 0, toMs: 1 }, ['agent', 'shop'])).toMatchObject({ refusal: 'unreachable' });
  });

  it('keeps an id with a slash inside its path', async () => {
    const { hub, seen } = hubThatAnswers(() => json({ done: true }));
    await expect(hub.cancelInvitation('../team')).resolves.toEqual({ ok: true, value: null });
    expect(seen[0]!.url).toBe('https://hub.example.com/api/invitations/..%2Fteam/cancel');
  });
});
