import { useEffect, useRef } from 'react';
import { Copy, Images, X } from 'lucide-react';
import { IconButton } from '@/components/shared/icon-button';
import { useWords } from '@/components/shared/language';
import type { NamedImage } from '@/utils/composer/image';
import { imageWords } from '@/utils/i18n/images';
import { isEscape } from './escape';
import { useActions } from './panel-parts';
import type { TrayView } from './panel-view';

/** Images that the page did not take: each to be dragged into it, or copied and pasted. Said to the screen reader when it comes up. */
export function ImageTray({ tray }: { tray: TrayView | null | undefined }) {
  const say = useWords(imageWords);
  const actions = useActions();
  const why = tray ? say(tray.given ? 'given' : 'notTaken') : '';
  return (
    <>
      <div className="dm-unseen" role="status" aria-live="polite">
        {why}
      </div>
      {tray && (
        <div
          className="dm-line dm-tray"
          role="group"
          aria-label={say('tray')}
          onKeyDown={(event) => isEscape(event) && actions.closeTray?.()}
        >
          <Images size={16} aria-hidden="true" />
          <span className="dm-tray-why">{why}</span>
          <ul className="dm-tray-images">
            {tray.images.map((image, index) => (
              <TrayImage key={index} image={image} />
            ))}
          </ul>
          <IconButton name={say('close')} onClick={() => actions.closeTray?.()}>
            <X size={16} aria-hidden="true" />
          </IconButton>
        </div>
      )}
    </>
  );
}

function TrayImage({ image }: { image: NamedImage }) {
  const say = useWords(imageWords);
  const actions = useActions();
  return (
    <li className="dm-tray-image">
      <span
        className="dm-tray-drag"
        draggable
        title={say('drag', { name: image.name })}
        onDragStart={({ dataTransfer }) => actions.dragImage?.(image, dataTransfer)}
      >
        <Thumbnail image={image} />
        <span className="dm-tray-name">{image.name}</span>
      </span>
      <IconButton name={say('copy', { name: image.name })} onClick={() => actions.copyImage?.(image)}>
        <Copy size={16} aria-hidden="true" />
      </IconButton>
    </li>
  );
}

/** Greatest side of a thumbnail, CSS px. */
const SIDE = 40;

/** Drawn on a canvas: an image element would ask the page's own rules whether it may load. */
function Thumbnail({ image: { name, blob } }: { image: NamedImage }) {
  const say = useWords(imageWords);
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let gone = false;
    createImageBitmap(blob).then(
      (bitmap) => {
        if (!gone && canvas.current) draw(canvas.current, bitmap);
        bitmap.close();
      },
      () => undefined, // the name beside it stays
    );
    return () => {
      gone = true;
    };
  }, [blob]);
  return (
    <canvas
      ref={canvas}
      className="dm-tray-picture"
      width={SIDE}
      height={SIDE}
      role="img"
      aria-label={say('drag', { name })}
    />
  );
}

function draw(canvas: HTMLCanvasElement, bitmap: ImageBitmap): void {
  const scale = (SIDE * 2) / Math.max(bitmap.width, bitmap.height); // twice as fine as it is shown
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
}
