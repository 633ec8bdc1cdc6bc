import type { Gate, SendGuard } from '@/utils/composer/guard-gate';
import { holdBack, isIn } from '@/utils/composer/guard-events';

/** The listener for every pointer event of every window: holds a whole press of the send button back when the draft must not go. */
export function guardPointer(guard: SendGuard, gate: Gate): (event: Event) => void {
  // Decided once, when the pointer goes down: a console may send at any event of the sequence.
  let sequence: { stopped: boolean; draft: string } | undefined;
  return (event) => {
    const inside = isIn(event, guard.sendButton());
    if (event.type === 'pointerdown' || (!inside && event.type === 'pointerup')) sequence = undefined;
    if (!inside) return;
    if (!sequence) {
      const draft = gate.draft();
      sequence = { stopped: !gate.mayGo(draft), draft };
    }
    const { stopped, draft } = sequence;
    if (stopped) holdBack(event);
    if (event.type !== 'click') return;
    if (!stopped && draft !== '') guard.onSent?.(draft);
    sequence = undefined;
  };
}
