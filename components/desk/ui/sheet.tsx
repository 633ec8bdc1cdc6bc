import type { ReactNode } from 'react';
import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { useWords } from '@/components/shared/language';
import { commonWords } from '@/utils/i18n/desk';

type Props = { title: string; onClose: () => void; children: ReactNode; actions: ReactNode; wide?: boolean };

/** A dialog in front of the desk. It exists only while it is open; Esc and the cross call `onClose`. */
export function Sheet({ title, onClose, children, actions, wide = false }: Props) {
  const say = useWords(commonWords);
  return (
    <Dialog.Root
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className="dm-backdrop" />
        <Dialog.Popup className={wide ? 'dm-sheet dm-sheet-wide' : 'dm-sheet'}>
          <div className="dm-sheet-head">
            <Dialog.Title className="dm-sheet-title">{title}</Dialog.Title>
            <Dialog.Close className="dm-icon-button" aria-label={say('close')}>
              <X size={16} aria-hidden />
            </Dialog.Close>
          </div>
          <div className="dm-sheet-body">{children}</div>
          <div className="dm-sheet-acts">{actions}</div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
