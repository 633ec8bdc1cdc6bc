import { matchFault } from '@/utils/profiles/match-fault';
import { isHashed } from '@/utils/teaching/names';

/**
 * Match patterns for a page's address, narrowest first. None is wider than its host, and query and fragment, which often
 * hold a buyer or an order, are left out.
 * @returns empty for addresses that no extension may read (files, the browser's own pages)
 */
export function patternsFor(address: string): string[] {
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return [];
  const site = `${url.protocol}//${url.hostname}`;
  const segments = url.pathname.split('/').filter((segment) => segment !== '');
  const lasting = segments.slice(0, firstPassing(segments));
  const whole = lasting.length === segments.length;
  const page = lasting.at(-1) ?? '';
  const paths = [
    ...(whole && page !== '' && !page.includes('.') ? [`/${lasting.join('/')}*`] : []),
    folder(page.includes('.') || whole ? lasting.slice(0, -1) : lasting),
  ];
  return [...new Set(paths)].map((path) => site + path).filter((pattern) => matchFault(pattern) === undefined);
}

/** Segments that are a number, an id or a hash are another one tomorrow. */
function firstPassing(segments: readonly string[]): number {
  const at = segments.findIndex((segment) => /\d{3}/.test(segment) || isHashed(segment.replaceAll('.', '-')));
  return at === -1 ? segments.length : at;
}

function folder(segments: readonly string[]): string {
  return segments.length === 0 ? '/*' : `/${segments.join('/')}/*`;
}

/** An id for the profile of a console at this host: `taught-im-example-com`. */
export function idForHost(host: string): string {
  const name = host.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return `taught-${name}`.slice(0, 40).replace(/-+$/, '');
}
