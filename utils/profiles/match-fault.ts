/** Second-level names under which anybody may register: `*.com.cn` is as wide as a whole country. */
const SHARED_ENDINGS = new Set([
  'com',
  'net',
  'org',
  'gov',
  'edu',
  'co',
  'or',
  'ne',
  'ac',
  'go',
  'github',
  'vercel',
  'netlify',
]);

/** Why a match pattern cannot be used, in English for a file's author; undefined when it can. */
export function matchFault(pattern: string): string | undefined {
  const parts = /^(\*|https?):\/\/([^/]+)(\/\S*)$/.exec(pattern);
  if (!parts) return 'not a match pattern: scheme://host/path';
  const [, scheme = '', hostAndPort = ''] = parts;
  if (scheme === '*') return 'too wide: name http or https';
  const host = hostAndPort.replace(/:\d+$/, '');
  if (host.replace(/^\*\./, '').includes('*'))
    return host === '*' ? 'too wide: every host' : 'a host may hold * at its start only';
  if (!/^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*$/i.test(host)) return 'not a host';
  return host.startsWith('*.') && tooWide(host.slice(2)) ? `too wide: every host under ${host.slice(2)}` : undefined;
}

function tooWide(under: string): boolean {
  const labels = under.split('.');
  return labels.length < 2 || (labels.length === 2 && SHARED_ENDINGS.has(labels[0] ?? ''));
}
