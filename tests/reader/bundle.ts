import path from 'node:path';
import { build } from 'vite';

const root = path.resolve(import.meta.dirname, '../..');

/** The reader with what tests ask of it, as one script for an isolated world. `minify`: as it is shipped. */
export async function readerScript({ minify = false } = {}): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
    build: {
      write: false,
      minify,
      lib: { entry: path.join(import.meta.dirname, 'isolated.ts'), formats: ['iife'], name: 'deskmateReader' },
    },
  });
  const [output] = [built].flat();
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error('the reader was not bundled');
  return chunk.code;
}
