import { ImagePlus, Trash2 } from 'lucide-react';
import { IconButton } from '@/components/shared/icon-button';
import { useWords } from '@/components/shared/language';
import {
  IMAGE_TYPES,
  MAX_IMAGE_BYTES,
  MAX_IMAGE_NAME,
  MAX_IMAGES,
  sizeOf,
  type ScriptImage,
} from '@/utils/handbook/images';
import { commonWords } from '@/utils/i18n/desk';
import { scriptImageWords } from '@/utils/i18n/desk-images';
import { useTell } from '../../notices';
import { FileButton } from '../../ui/file-button';
import { useFileDrop } from '../../ui/use-file-drop';
import { sizeWords, type useAddImages } from './use-add-images';

type Props = { adding: ReturnType<typeof useAddImages>; images: readonly ScriptImage[] };

/** The images of a script: added by choosing, pasting or dropping; each with its name and size. */
export function ScriptImages({ adding, images }: Props) {
  const say = useWords(scriptImageWords);
  const { over, drop } = useFileDrop((files) => void adding.add(files));
  return (
    <section className="dm-images" aria-label={say('title')} data-over={over} {...drop}>
      <h3>
        {say('title')} <span className="dm-soft">{say('hint', { n: MAX_IMAGES, kB: MAX_IMAGE_BYTES / 1000 })}</span>
      </h3>
      <ImageList adding={adding} images={images} />
      <AddImages full={images.length >= MAX_IMAGES} onFiles={(files) => void adding.add(files)} />
      <div role="status" aria-live="polite">
        {adding.lines.map(({ kind, text }, index) => (
          <p key={index} className={kind === 'problem' ? 'dm-problem' : 'dm-hint'}>
            {text}
          </p>
        ))}
      </div>
    </section>
  );
}

function AddImages({ full, onFiles }: { full: boolean; onFiles: (files: File[]) => void }) {
  const say = useWords(scriptImageWords);
  return (
    <div className="dm-images-add">
      <FileButton
        icon={<ImagePlus size={16} aria-hidden />}
        disabled={full}
        multiple
        accept={IMAGE_TYPES.join(',')}
        onFiles={onFiles}
      >
        {say('add')}
      </FileButton>
      <span className="dm-hint">{full ? say('full', { n: MAX_IMAGES }) : say('dropHere')}</span>
    </div>
  );
}

function ImageList({ adding, images }: Props) {
  const say = useWords(scriptImageWords);
  const sayCommon = useWords(commonWords);
  const tell = useTell();
  const rename = (at: number, name: string): void =>
    adding.put(adding.images().map((image, index) => (index === at ? { ...image, name } : image)));
  const remove = (at: number, image: ScriptImage): void => {
    adding.put(adding.images().filter((_, index) => index !== at));
    const back = (): void => adding.put(adding.images().toSpliced(at, 0, image).slice(0, MAX_IMAGES));
    tell('done', say('removed', { name: image.name }), { label: sayCommon('undo'), run: back });
  };
  if (images.length === 0) return null;
  return (
    <ul className="dm-images-list" aria-label={say('list')}>
      {images.map((image, index) => (
        <li key={index}>
          <img src={addressOf(image)} alt={image.name} />
          <input
            className="dm-input"
            aria-label={say('name', { n: index + 1 })}
            value={image.name}
            maxLength={MAX_IMAGE_NAME}
            onChange={({ target }) => rename(index, target.value)}
          />
          <span className="dm-soft dm-images-size">{sizeWords(sizeOf(image.data), say)}</span>
          <IconButton name={say('remove', { name: image.name })} onClick={() => remove(index, image)}>
            <Trash2 size={16} aria-hidden />
          </IconButton>
        </li>
      ))}
    </ul>
  );
}

/** An address that an image element of our own pages can load. */
export function addressOf({ type, data }: ScriptImage): string {
  return `data:${type};base64,${data}`;
}
