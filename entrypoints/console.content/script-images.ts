import type { NoticeKey, PanelActions, ScriptOffer, TrayView } from '@/components/panel/panel-view';
import { insertImages, type NamedImage } from '@/utils/composer/image';
import { carryImage } from '@/utils/composer/image-drag';
import { bytesOf, fileNameOf } from '@/utils/handbook/images';
import { MessageFailed, send } from '@/utils/messaging/send';
import type { Session } from './session';

/** How long the file of a drag out of the browser can still be read after the drag ended, ms. */
const DOWNLOAD_MS = 60_000;

/** The images of a script as files; undefined when the background could not be asked. */
export async function fetchImages(offer: ScriptOffer): Promise<NamedImage[] | undefined> {
  if (!offer.images?.length) return [];
  try {
    const images = await send('script:images', { scriptId: offer.scriptId });
    return images.map((image) => ({
      name: fileNameOf(image),
      blob: new Blob([bytesOf(image.data)], { type: image.type }),
    }));
  } catch (error) {
    if (!(error instanceof MessageFailed)) throw error;
    return undefined;
  }
}

/** What is left to tell or to do by hand after the images were handed to the page; nothing when they came up there. */
export type ImagesLeft = { notice?: NoticeKey; tray?: TrayView };

/** Puts images in for one buyer and no other; what the page does not take is left for the agent's hand. */
export async function placeImages(
  images: readonly NamedImage[],
  editor: HTMLElement | null,
  stillHere: () => boolean,
): Promise<ImagesLeft> {
  if (!stillHere()) return { notice: 'imagesLeft' };
  const done = editor ? await insertImages(editor, images, stillHere) : undefined;
  if (!stillHere()) return { notice: 'imagesLeft' };
  if (!done?.ok) return { tray: { images, given: false } };
  return done.seen ? {} : { tray: { images, given: true } };
}

type Tell = (key: NoticeKey) => void;

/** What can be done with the images of the tray. */
export function trayActions(
  session: Session,
  tell: Tell,
  close: () => void,
): Required<Pick<PanelActions, 'dragImage' | 'copyImage' | 'closeTray'>> {
  return {
    dragImage: (image, transfer) => {
      const url = fillTransfer(image, transfer);
      const meantFor = session.ui.tray?.conversationKey;
      const { page, signal } = session.parts;
      const editor = session.reading?.editor ?? null;
      void carryImage({
        page,
        image,
        ours: session.parts.host,
        editor,
        stillHere: () => session.shownKey() === meantFor,
        signal,
      }).then((end) => {
        setTimeout(() => URL.revokeObjectURL(url), DOWNLOAD_MS);
        if (end === 'refused') tell('imageNotDropped');
        if (end === 'left') tell('imagesLeft');
      });
    },
    copyImage: (image) =>
      void copyImage(image.blob).then(
        () => tell('imageCopied'),
        () => tell('imageNotCopied'),
      ),
    closeTray: close,
  };
}

/** The file itself, and for a drag out of the browser an address it can be loaded from. Returns that address. */
function fillTransfer({ name, blob }: NamedImage, transfer: DataTransfer): string {
  const url = URL.createObjectURL(blob);
  transfer.effectAllowed = 'copy';
  transfer.items.add(new File([blob], name, { type: blob.type }));
  transfer.setData('DownloadURL', `${blob.type}:${name.replaceAll(':', '_')}:${url}`);
  return url;
}

/** Browsers put images on the clipboard as PNG only. The promise is given to the clipboard, which would else not count it as the agent's own press. */
async function copyImage(blob: Blob): Promise<void> {
  const png = blob.type === 'image/png' ? Promise.resolve(blob) : asPng(blob);
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
}

async function asPng(blob: Blob): Promise<Blob> {
  const bitmap = await createImageBitmap(blob);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  bitmap.close();
  return canvas.convertToBlob({ type: 'image/png' });
}
