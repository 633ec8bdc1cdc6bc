/**
 * Whether a URL falls under an extension match pattern (scheme://host/path*), by the browsers' rules: a pattern without
 * a port fits any port, `*.` before a host fits its subdomains, and the path is compared with the query but not the fragment.
 */
export function matchesUrl(pattern: string, url: string): boolean {
  const parts = /^(\*|https?):\/\/([^/]+)(\/.*)$/.exec(pattern);
  const address = parsed(url);
  if (!parts || !address) return false;
  const [, scheme = '', host = '', path = ''] = parts;
  const { protocol, hostname, port, pathname, search } = address;
  const schemes = scheme === '*' ? ['http:', 'https:'] : [`${scheme}:`];
  const [patternHost = '', patternPort] = host.split(':');
  return (
    schemes.includes(protocol) &&
    matchesHost(patternHost, hostname) &&
    (patternPort === undefined || patternPort === port) &&
    glob(path).test(pathname + search)
  );
}

/** `URL.canParse` would read better, but Chromium has it only from 120 on. */
function parsed(url: string): URL | undefined {
  try {
    return new URL(url);
  } catch {
    return undefined;
  }
}

function matchesHost(pattern: string, hostname: string): boolean {
  if (pattern === '*') return true;
  if (!pattern.startsWith('*.')) return pattern === hostname;
  return hostname === pattern.slice(2) || hostname.endsWith(pattern.slice(1));
}

function glob(path: string): RegExp {
  return new RegExp(`^${path.split('*').map(escaped).join('.*')}$`, 's');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
