import { describe, expect, it } from 'vitest';
import { matchesUrl } from '@/utils/profiles/match-pattern';
import { idForHost, patternsFor } from '@/utils/teaching/address';

describe('patternsFor', () => {
  it.each([
    ['https://im.example.com/seller/chat/index.html?buyer=7#/a', ['https://im.example.com/seller/chat/*']],
    ['https://im.example.com/workbench', ['https://im.example.com/workbench*', 'https://im.example.com/*']],
    ['https://im.example.com/shop/73912/chat', ['https://im.example.com/shop/*']],
    ['https://im.example.com/', ['https://im.example.com/*']],
    ['http://127.0.0.1:4173/unknown/chat', ['http://127.0.0.1/unknown/chat*', 'http://127.0.0.1/unknown/*']],
    ['file:///home/me/page.html', []],
    ['chrome://settings/', []],
  ])('makes of %s %j', (address, patterns) => {
    expect(patternsFor(address)).toEqual(patterns);
  });

  it('claims the page it was made from and no other host', () => {
    for (const pattern of patternsFor('https://im.example.com/seller/chat?x=1')) {
      expect(matchesUrl(pattern, 'https://im.example.com/seller/chat?x=1')).toBe(true);
      expect(matchesUrl(pattern, 'https://example.com/seller/chat')).toBe(false);
      expect(matchesUrl(pattern, 'https://im.example.com.evil.example/seller/chat')).toBe(false);
    }
  });
});

describe('idForHost', () => {
  it('is an id by the schema, whatever the host', () => {
    for (const host of ['im.example.com', '127.0.0.1', `${'long-'.repeat(20)}host.example`])
      expect(idForHost(host)).toMatch(/^[a-z][a-z0-9-]{1,39}$/);
  });
});
