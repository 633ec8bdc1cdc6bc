import { describe, expect, it } from 'vitest';
import { matchesUrl } from '@/utils/profiles/match-pattern';

describe('matchesUrl', () => {
  it.each([
    ['https://im.kwaixiaodian.com/pc*', 'https://im.kwaixiaodian.com/pc?x=1#ud=5', true],
    ['https://im.kwaixiaodian.com/pc*', 'https://im.kwaixiaodian.com/workbench', false],
    ['https://mms.pinduoduo.com/chat-merchant/*', 'https://mms.pinduoduo.com/chat-merchant/index.html#/', true],
    ['https://mms.pinduoduo.com/chat-merchant/*', 'http://mms.pinduoduo.com/chat-merchant/index.html', false],
    [
      'https://mms.pinduoduo.com/chat-merchant/*',
      'https://evil.example/?https://mms.pinduoduo.com/chat-merchant/',
      false,
    ],
    ['https://mms.pinduoduo.com/chat-merchant/*', 'https://mms.pinduoduo.com.evil.example/chat-merchant/', false],
    ['http://127.0.0.1/demo-console*', 'http://127.0.0.1:4173/demo-console?lang=en', true],
    ['http://127.0.0.1:80/demo*', 'http://127.0.0.1:4173/demo', false],
    ['*://*.example.com/*', 'https://a.b.example.com/', true],
    ['*://*.example.com/*', 'https://badexample.com/', false],
    ['https://example.com/*', 'not a url', false],
    ['nonsense', 'https://example.com/', false],
  ])('%s and %s: %s', (pattern, url, fits) => {
    expect(matchesUrl(pattern, url)).toBe(fits);
  });
});
