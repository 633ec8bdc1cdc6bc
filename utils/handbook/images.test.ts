import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allImageBytes,
  base64Of,
  bytesOf,
  fileNameOf,
  imageNames,
  imageTypeOf,
  isBase64,
  isImageOf,
  MAX_IMAGE_BYTES,
  MAX_IMAGE_DATA,
  sizeOf,
  withoutImages,
  type ImageType,
} from './images';

const signs = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

const HEADS: [ImageType, string][] = [
  ['image/png', '\u0089PNG\r\n\u001a\n\0\0\0\rIHDR'],
  ['image/jpeg', '\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF'],
  ['image/gif', 'GIF89a\u0001\0\u0001\0\0\0'],
  ['image/webp', 'RIFF\u0010\n\0\0WEBPVP8 '],
];

describe('imageTypeOf', () => {
  it.each(HEADS)('knows %s by its first bytes', (type, head) => {
    expect(imageTypeOf(signs(head))).toBe(type);
  });

  it.each(['<svg xmlns="http://www.w3.org/2000/svg">', '%PDF-1.7', 'RIFF\u0010\n\0\0WAVEfmt ', '', 'GIF88a......'])(
    'takes %j for no image',
    (head) => {
      expect(imageTypeOf(signs(head))).toBeUndefined();
    },
  );
});

describe('isImageOf', () => {
  const [, png = ''] = HEADS[0] ?? [];

  it('believes a type only when the bytes tell the same', () => {
    const data = base64Of(signs(png));
    expect(isImageOf({ type: 'image/png', data })).toBe(true);
    expect(isImageOf({ type: 'image/gif', data })).toBe(false);
  });

  it('refuses what is not whole base64', () => {
    const data = base64Of(signs(png));
    expect(isImageOf({ type: 'image/png', data: `${data}=` })).toBe(false);
    expect(isImageOf({ type: 'image/png', data: `${data.slice(0, -4)}<b>=` })).toBe(false);
    expect(isImageOf({ type: 'image/png', data: '' })).toBe(false);
  });
});

describe('base64Of and bytesOf', () => {
  it('give back the same bytes, and the size is told without decoding', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20_000 }), (bytes) => {
        const data = base64Of(bytes);
        expect(isBase64(data)).toBe(true);
        expect(sizeOf(data)).toBe(bytes.length);
        expect([...bytesOf(data)]).toEqual([...bytes]);
      }),
    );
  });

  it('have room for exactly the greatest image', () => {
    expect(base64Of(new Uint8Array(MAX_IMAGE_BYTES)).length).toBe(MAX_IMAGE_DATA);
    expect(base64Of(new Uint8Array(MAX_IMAGE_BYTES + 1)).length).toBeGreaterThan(MAX_IMAGE_DATA);
  });
});

describe('fileNameOf', () => {
  it.each([
    ['尺码表', 'image/png', '尺码表.png'],
    ['尺码表.png', 'image/png', '尺码表.png'],
    ['a.PNG', 'image/jpeg', 'a.PNG.jpg'],
    ['a.jpeg', 'image/jpeg', 'a.jpeg'],
    ['v1.2', 'image/webp', 'v1.2.webp'],
  ] as const)('calls %s of %s %s', (name, type, file) => {
    expect(fileNameOf({ name, type })).toBe(file);
  });
});

describe('the images of a library', () => {
  const image = { name: '尺码表', type: 'image/png' as const, data: base64Of(signs('\u0089PNG\r\n\u001a\n1234')) };
  const plain = { id: 'b', title: 'none' };
  const scripts = [{ id: 'a', title: 'one', images: [image, { ...image, name: '洗护' }] }, plain];

  it('are named by the script that carries them', () => {
    expect(imageNames(scripts)).toEqual({ a: ['尺码表', '洗护'] });
  });

  it('are taken out whole, and a script without any stays the same object', () => {
    const light = withoutImages<(typeof scripts)[number]>(scripts);
    expect(light[0]).toEqual({ id: 'a', title: 'one' });
    expect(light[1]).toBe(plain);
    expect(scripts[0]).toHaveProperty('images');
  });

  it('are counted in bytes', () => {
    expect(allImageBytes(scripts)).toBe(24);
  });
});
