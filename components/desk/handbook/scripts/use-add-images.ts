import { useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '@/components/shared/language';
import { MAX_ALL_IMAGE_BYTES, MAX_IMAGE_BYTES, MAX_IMAGES, sizeOf, type ScriptImage } from '@/utils/handbook/images';
import type { Script } from '@/utils/handbook/schema';
import { scriptImageWords } from '@/utils/i18n/desk-images';
import type { Say } from '@/utils/i18n/words';
import { readImage } from './read-image';

type SayImages = Say<keyof typeof scriptImageWords.zh>;

/** One line about one file: taken, made smaller, or why not. */
export type ImageLine = { kind: 'done' | 'problem'; text: string };

/** A size as people say it: `280 kB`, `2.1 MB`. */
export function sizeWords(bytes: number, say: SayImages): string {
  return bytes < 1_000_000
    ? say('kB', { n: Math.ceil(bytes / 1000) })
    : say('MB', { n: (bytes / 1_000_000).toFixed(1) });
}

/**
 * Adding files to a script's images, one after the other, each told of.
 *
 * @param elsewhere bytes of the images of all other scripts
 */
export function useAddImages(draft: Script, onChange: (draft: Script) => void, elsewhere: number) {
  const say = useWords(scriptImageWords);
  const [lines, setLines] = useState<readonly ImageLine[]>([]);
  // Reading takes a while: what is added goes to the draft as it is by then.
  const latest = useRef(draft);
  useLayoutEffect(() => {
    latest.current = draft;
  });
  const put = (images: ScriptImage[]): void => {
    latest.current = { ...latest.current, images };
    onChange(latest.current);
  };
  const add = async (files: readonly File[]): Promise<void> => {
    const told: ImageLine[] = [];
    for (const file of files) {
      const line = await addOne(file);
      told.push(line);
      setLines([...told]);
    }
  };
  const addOne = async (file: File): Promise<ImageLine> => {
    const name = file.name;
    const limits = { n: MAX_IMAGES, kB: MAX_IMAGE_BYTES / 1000 };
    const read = await readImage(file);
    if (!read.ok) return { kind: 'problem', text: say(read.why, { name, ...limits }) };
    const has = latest.current.images ?? [];
    if (has.length >= MAX_IMAGES) return { kind: 'problem', text: say('tooMany', { name, ...limits }) };
    const size = sizeOf(read.image.data);
    const inAll = [...has, read.image].reduce((sum, { data }) => sum + sizeOf(data), elsewhere);
    if (inAll > MAX_ALL_IMAGE_BYTES)
      return { kind: 'problem', text: say('tooMuchInAll', { name, size: sizeWords(MAX_ALL_IMAGE_BYTES, say) }) };
    put([...has, read.image]);
    if (read.from === undefined) return { kind: 'done', text: say('added', { name: read.image.name }) };
    return { kind: 'done', text: say('shrunk', { name, from: sizeWords(read.from, say), to: sizeWords(size, say) }) };
  };
  return { lines, add, put, images: () => latest.current.images ?? [] };
}

/** The files of a paste or a drop; nothing when it carries text only. */
export function filesOf(transfer: DataTransfer | null): File[] {
  return transfer ? [...transfer.files] : [];
}
