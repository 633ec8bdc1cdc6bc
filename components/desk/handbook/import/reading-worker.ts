import { readFile } from '@/utils/exchange/read-file';

/** A file to read, and its reading as the answer. Runs beside the page, so that a great file does not hold it up. */
export type ReadingRequest = { bytes: ArrayBuffer; name: string };

addEventListener('message', (event: MessageEvent<ReadingRequest>) => {
  const { bytes, name } = event.data;
  void readFile(new Uint8Array(bytes), name).then(
    (reading) => postMessage({ reading }),
    (error: unknown) => postMessage({ failed: error instanceof Error ? error.message : String(error) }),
  );
});
