/**
 * Gives other tasks of this thread their turn: work of tens of milliseconds is done in pieces that each stay short. A timer would do, but after
 * a few in a row browsers stretch it to 4 ms, and to a second in a tab that is not looked at.
 */
export function takeTurns(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
