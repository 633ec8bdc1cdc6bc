import { base64Of, imageTypeOf, MAX_IMAGE_BYTES, MAX_IMAGE_NAME, type ScriptImage } from '@/utils/handbook/images';

/** Files greater than this are not even opened, bytes: 20 MB. */
export const MAX_SOURCE_BYTES = 20_000_000;

export type ImageFault = 'notAnImage' | 'sourceTooBig' | 'damaged' | 'movingTooBig' | 'cannotShrink';
/** `from`: the size before it was made smaller, bytes; absent when it was taken as it is. */
export type ReadImage = { ok: true; image: ScriptImage; from?: number } | { ok: false; why: ImageFault };

/**
 * A file that was chosen, pasted or dropped, as an image of a script. One over `MAX_IMAGE_BYTES` is drawn smaller; a moving one (GIF)
 * is refused instead, because the drawing would stand still.
 */
export async function readImage(file: File): Promise<ReadImage> {
  if (file.size > MAX_SOURCE_BYTES) return { ok: false, why: 'sourceTooBig' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const type = imageTypeOf(bytes);
  if (!type) return { ok: false, why: 'notAnImage' };
  const bitmap = await createImageBitmap(new Blob([bytes], { type })).catch(() => undefined);
  if (!bitmap) return { ok: false, why: 'damaged' };
  try {
    const name = nameOf(file);
    if (bytes.length <= MAX_IMAGE_BYTES) return { ok: true, image: { name, type, data: base64Of(bytes) } };
    if (type === 'image/gif') return { ok: false, why: 'movingTooBig' };
    const small = await shrink(bitmap);
    if (!small) return { ok: false, why: 'cannotShrink' };
    return { ok: true, image: { name, type: 'image/jpeg', data: base64Of(small) }, from: bytes.length };
  } finally {
    bitmap.close();
  }
}

/** The file's name without its extension: the type is known, and the extension is added again for the console. */
function nameOf({ name }: File): string {
  const bare = name.replace(/\.[A-Za-z0-9]{2,5}$/, '').trim();
  return (
    Array.from(bare)
      .slice(0, MAX_IMAGE_NAME / 2)
      .join('') || 'image'
  );
}

/** Longest side and quality, tried in this order until the image is small enough. Words on a picture bear fewer pixels worse than a lower quality. */
const STEPS = [
  { side: 1600, quality: 0.85 },
  { side: 1600, quality: 0.7 },
  { side: 1200, quality: 0.7 },
  { side: 900, quality: 0.65 },
  { side: 600, quality: 0.6 },
] as const;

async function shrink(bitmap: ImageBitmap): Promise<Uint8Array | undefined> {
  for (const { side, quality } of STEPS) {
    const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
    const width = Math.max(1, Math.round(bitmap.width * scale));
    const height = Math.max(1, Math.round(bitmap.height * scale));
    const blob = await drawn(bitmap, width, height).convertToBlob({ type: 'image/jpeg', quality });
    if (blob.size <= MAX_IMAGE_BYTES) return new Uint8Array(await blob.arrayBuffer());
  }
  return undefined;
}

/** On white: what lets light through would else turn black in a JPEG. */
function drawn(bitmap: ImageBitmap, width: number, height: number): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas to draw on');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  return canvas;
}
