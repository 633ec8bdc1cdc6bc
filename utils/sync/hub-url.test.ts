import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseHubUrl } from '@/utils/sync/hub-url';

describe('normaliseHubUrl', () => {
  it.each([
    ['hub.example.com', 'https://hub.example.com'],
    ['hub.example.com:8787', 'https://hub.example.com:8787'],
    ['  HTTPS://Hub.Example.com/desk?x=1#y ', 'https://hub.example.com'],
    ['hub。example。com:8787', 'https://hub.example.com:8787'],
    ['客服.example.com', 'https://xn--ubtq9x.example.com'],
    ['localhost:8787', 'http://localhost:8787'],
    ['127.0.0.1:8787', 'http://127.0.0.1:8787'],
    ['192.168.1.20:8787/', 'http://192.168.1.20:8787'],
    ['10.0.0.5:443', 'http://10.0.0.5:443'],
    ['172.31.255.1', 'http://172.31.255.1'],
    ['172.32.0.1', 'https://172.32.0.1'],
    ['192.169.1.1', 'https://192.169.1.1'],
    ['[::1]:8787', 'http://[::1]:8787'],
    ['[fd12::1]', 'http://[fd12::1]'],
    ['[2001:db8::1]', 'https://[2001:db8::1]'],
    ['officehub:8787', 'http://officehub:8787'],
    ['hub.lan', 'http://hub.lan'],
    ['https://localhost:8787', 'https://localhost:8787'],
    ['127.0.0.1.evil.example', 'https://127.0.0.1.evil.example'],
  ])('%s → %s', (typed, url) => {
    expect(normaliseHubUrl(typed)).toEqual({ ok: true, url });
  });

  it('understands the colon and slashes of a Chinese input method', () => {
    expect(normaliseHubUrl('http：／／192.168.1.20：8787')).toEqual({ ok: true, url: 'http://192.168.1.20:8787' });
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['ftp://hub.example.com', 'scheme'],
    ['hub example com', 'notAnAddress'],
    ['hub.example.com:99999', 'notAnAddress'],
    ['-', 'notAnAddress'],
    ['https://', 'notAnAddress'],
    ['javascript:alert(1)', 'notAnAddress'],
    ['user:secret@hub.example.com', 'credentials'],
    ['http://hub.example.com', 'insecure'],
    ['http://172.32.0.1', 'insecure'],
    ['http://127.0.0.1.evil.example', 'insecure'],
  ])('refuses %j as %s', (typed, why) => {
    expect(normaliseHubUrl(typed)).toEqual({ ok: false, why });
  });

  it('never throws, gives an origin, and leaves its own answers as they are', () => {
    const near = fc.tuple(
      fc.constantFrom('', 'http://', 'https://'),
      fc.oneof(fc.webAuthority(), fc.ipV4(), fc.string()),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          near.map((it) => it.join('')),
        ),
        (typed) => {
          const first = normaliseHubUrl(typed);
          if (!first.ok) return;
          expect(new URL(first.url).origin).toBe(first.url);
          expect(normaliseHubUrl(first.url)).toEqual(first);
        },
      ),
    );
  });
});
