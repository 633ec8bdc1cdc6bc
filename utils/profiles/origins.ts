import { matchFault } from '@/utils/profiles/match-fault';

/** What has to be asked of the browser for a match pattern: a permission knows scheme and host, no port and no path. */
export function permissionOrigin(pattern: string): string {
  const [, scheme = '', host = ''] = /^(\*|https?):\/\/([^/]+)/.exec(pattern) ?? [];
  return `${scheme}://${host.replace(/:\d+$/, '')}/*`;
}

/** The permissions of several patterns, each once. */
export function permissionOrigins(patterns: readonly string[]): string[] {
  return [...new Set(patterns.map(permissionOrigin))];
}

/**
 * The match pattern of a console that somebody runs at an address of their own: their scheme and host with the path that
 * the console has everywhere. Undefined for what is no web address.
 */
export function patternForAddress(address: string, matches: readonly string[]): string | undefined {
  const url = webAddress(address.trim());
  if (!url) return undefined;
  const path = /^[^/]+:\/\/[^/]+(\/.*)$/.exec(matches[0] ?? '')?.[1] ?? '/*';
  const pattern = `${url.protocol}//${url.hostname}${path}`;
  return matchFault(pattern) === undefined ? pattern : undefined;
}

function webAddress(text: string): URL | undefined {
  try {
    const url = new URL(/^https?:\/\//i.test(text) ? text : `https://${text}`);
    return url.hostname.includes('.') || url.hostname === 'localhost' ? url : undefined;
  } catch {
    return undefined;
  }
}
