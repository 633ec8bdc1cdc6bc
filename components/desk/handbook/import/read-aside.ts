import { readFile } from '@/utils/exchange/read-file';
import { MAX_BYTES, type FileReading } from '@/utils/exchange/types';

/** A reading, or why there is none: `failed` when reading itself broke (out of memory, the file gone). */
export type Aside = FileReading | { ok: false; why: 'failed'; detail: string };

/** Reads a file in a worker, which is ended by the signal; where there are no workers, in the page. Undefined when it was cancelled. */
export async function readAside(file: File, signal: AbortSignal): Promise<Aside | undefined> {
  if (file.size > MAX_BYTES) return { ok: false, why: 'tooBig', detail: String(file.size) };
  try {
    const bytes = await file.arrayBuffer();
    const reading =
      typeof Worker === 'undefined'
        ? await readFile(new Uint8Array(bytes), file.name)
        : await byWorker(bytes, file.name, signal);
    return reading;
  } catch (error) {
    return { ok: false, why: 'failed', detail: error instanceof Error ? error.message : String(error) };
  }
}

function byWorker(bytes: ArrayBuffer, name: string, signal: AbortSignal): Promise<Aside | undefined> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), { type: 'module' });
    const end = (answer: Aside | undefined): void => {
      worker.terminate();
      resolve(answer);
    };
    signal.addEventListener('abort', () => end(undefined), { once: true });
    worker.onerror = (event) => end({ ok: false, why: 'failed', detail: event.message });
    worker.onmessage = (event: MessageEvent<{ reading?: FileReading; failed?: string }>) =>
      end(event.data.reading ?? { ok: false, why: 'failed', detail: event.data.failed ?? '' });
    worker.postMessage({ bytes, name }, [bytes]);
  });
}
