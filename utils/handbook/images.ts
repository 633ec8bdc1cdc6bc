/** Images that a script carries: what may be one, how great it may be, and the way between bytes and the text of a file. */

/** Formats that every console's own upload is known to take; a drawing that can hold scripts (SVG) is none of them. */
export const IMAGE_TYPES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'] as const;
export type ImageType = (typeof IMAGE_TYPES)[number];

/** `data` is base64 of the file's bytes. */
export type ScriptImage = { name: string; type: ImageType; data: string };

/** Most images of one script. */
export const MAX_IMAGES = 3;
/** Most bytes of one image: 300 kB. */
export const MAX_IMAGE_BYTES = 300_000;
/** Most bytes of all images of one handbook: 16 MB. With it a handbook fits into one message to the background and into one publication. */
export const MAX_ALL_IMAGE_BYTES = 16_000_000;
/** Most signs of an image's name. */
export const MAX_IMAGE_NAME = 60;
/** `MAX_IMAGE_BYTES` written as base64. */
export const MAX_IMAGE_DATA = Math.ceil(MAX_IMAGE_BYTES / 3) * 4;

const EXTENSION: Record<ImageType, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
};

/** The format that a file's first bytes tell, whatever its name says; at least 12 bytes are wanted. */
export function imageTypeOf(bytes: Uint8Array): ImageType | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 12));
  if (head.startsWith('\u0089PNG\r\n\u001a\n')) return 'image/png';
  if (head.startsWith('\u00ff\u00d8\u00ff')) return 'image/jpeg';
  if (/^GIF8[79]a/.test(head)) return 'image/gif';
  return /^RIFF[^]{4}WEBP/.test(head) ? 'image/webp' : undefined;
}

/** Whether a text is whole base64: four signs for three bytes, padded at its end only. */
export function isBase64(data: string): boolean {
  return data.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(data);
}

/** Whether the data is an image of the type it says it is. */
export function isImageOf({ type, data }: { type: ImageType; data: string }): boolean {
  return isBase64(data) && imageTypeOf(bytesOf(data.slice(0, 16))) === type;
}

/** How many bytes a base64 text stands for. */
export function sizeOf(data: string): number {
  const padding = data.endsWith('==') ? 2 : data.endsWith('=') ? 1 : 0;
  return (data.length / 4) * 3 - padding;
}

/** What browsers have had since 2025, and the types of this TypeScript have not; many times as quick as going by a text of bytes. */
const native: { fromBase64?: (data: string) => Uint8Array<ArrayBuffer> } = Uint8Array;
type Native = { toBase64?: (this: Uint8Array) => string };

/** The bytes of a base64 text that was checked. */
export function bytesOf(data: string): Uint8Array<ArrayBuffer> {
  if (native.fromBase64 !== undefined) return native.fromBase64(data);
  const signs = atob(data);
  const bytes = new Uint8Array(signs.length);
  for (let at = 0; at < signs.length; at += 1) bytes[at] = signs.charCodeAt(at); // `from` with a function takes twenty times as long
  return bytes;
}

/** Bytes as base64, taken in slices: a call has no room for 300,000 arguments. */
export function base64Of(bytes: Uint8Array): string {
  const { toBase64 }: Native = bytes as Native;
  if (toBase64 !== undefined) return toBase64.call(bytes);
  const SLICE = 8_192;
  let signs = '';
  for (let at = 0; at < bytes.length; at += SLICE) signs += String.fromCharCode(...bytes.subarray(at, at + SLICE));
  return btoa(signs);
}

/** The name a console is to show: with the extension of its type, which decides there whether it is taken for an image. */
export function fileNameOf({ name, type }: Pick<ScriptImage, 'name' | 'type'>): string {
  const known = type === 'image/jpeg' ? /\.jpe?g$/i : new RegExp(`\\.${EXTENSION[type]}$`, 'i');
  return known.test(name) ? name : `${name}.${EXTENSION[type]}`;
}

type WithImages = { id: string; images?: readonly ScriptImage[] | undefined };

/** Bytes of all images of these scripts. */
export function allImageBytes(scripts: readonly WithImages[]): number {
  return scripts.reduce((sum, { images = [] }) => sum + images.reduce((all, { data }) => all + sizeOf(data), 0), 0);
}

/** The names of the images, by the script's id; scripts without any are not in it. */
export function imageNames(scripts: readonly WithImages[]): Record<string, string[]> {
  return Object.fromEntries(
    scripts.flatMap(({ id, images }) => (images?.length ? [[id, images.map(({ name }) => name)]] : [])),
  );
}

/** The same scripts without their images; those that have none are the same objects. */
export function withoutImages<T extends WithImages>(scripts: readonly T[]): T[] {
  return scripts.map((script) => {
    if (!script.images) return script;
    const light = { ...script };
    delete light.images;
    return light;
  });
}
