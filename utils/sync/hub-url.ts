/** Why an address was not taken. */
export type HubUrlFault = 'empty' | 'notAnAddress' | 'scheme' | 'credentials' | 'insecure';
export type HubUrl = { ok: true; url: string } | { ok: false; why: HubUrlFault };

/**
 * The origin of a hub from what a person typed, e.g. `hub.example.com:8787`. Full-width letters of an input method are understood,
 * path and query are dropped. Without a scheme it is https, but http inside the office network, where certificates are rare;
 * http to the open internet is refused, because the token would travel readable.
 */
export function normaliseHubUrl(input: string): HubUrl {
  const typed = input.normalize('NFKC').replaceAll('。', '.').trim();
  if (typed === '') return { ok: false, why: 'empty' };
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(typed)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') return { ok: false, why: 'scheme' };
  const url = parse(scheme === undefined ? `https://${typed}` : typed);
  if (url === undefined || !isHostname(url.hostname)) return { ok: false, why: 'notAnAddress' };
  if (url.username !== '' || url.password !== '') return { ok: false, why: 'credentials' };
  const inside = isInside(url.hostname);
  if (scheme === 'http' && !inside) return { ok: false, why: 'insecure' };
  if (scheme !== undefined) return { ok: true, url: url.origin };
  // Parsed again as http: `:443` is https's default port and would be lost otherwise.
  return { ok: true, url: inside ? new URL(`http://${typed}`).origin : url.origin };
}

/** `URL.canParse` would read better, but Chromium has it only from 120 on. */
function parse(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

/** What the URL parser lets through and no hub is called: blanks made into %20, a lone dot, one word with an underscore. */
function isHostname(hostname: string): boolean {
  if (hostname.startsWith('[')) return true;
  return /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*\.?$/.test(hostname);
}

const INSIDE_NAMES = /^(localhost|[^.]+)$|\.(localhost|local|lan|internal|home\.arpa)$/;
/** RFC 1918, loopback and link-local. */
const INSIDE_V4 =
  /^(127|10)(\.\d{1,3}){3}$|^192\.168(\.\d{1,3}){2}$|^172\.(1[6-9]|2\d|3[01])(\.\d{1,3}){2}$|^169\.254(\.\d{1,3}){2}$/;
/** RFC 4193, loopback and link-local, as the URL parser writes them. */
const INSIDE_V6 = /^\[(::1|f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*)\]$/;

function isInside(hostname: string): boolean {
  if (hostname.startsWith('[')) return INSIDE_V6.test(hostname);
  if (/^\d+(\.\d+){3}$/.test(hostname)) return INSIDE_V4.test(hostname);
  return INSIDE_NAMES.test(hostname);
}
