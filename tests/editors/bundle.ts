import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

const here = import.meta.dirname;
const root = resolve(here, '../..');
const own = (name: string): string => join(here, 'node_modules', name);

/** Bundles for the browser. React is this folder's own: the editors want an older one than the extension has. */
async function bundle(contents: string): Promise<string> {
  const done = await build({
    stdin: { contents, resolveDir: here, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome120',
    alias: { '@': root, react: own('react'), 'react-dom': own('react-dom') },
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    loader: { '.css': 'empty', '.svg': 'text' },
    minifySyntax: true,
    logLevel: 'error',
  });
  return done.outputFiles[0]?.text ?? '';
}

/** The page's script for one editor of the matrix. */
export const editorScript = (id: string): Promise<string> =>
  bundle(`import { mount } from './apps/${id}'; import { openStage } from './stage'; openStage(mount);`);

/** The composer, for an isolated world. */
export const composerScript = (): Promise<string> => bundle(`import './isolated';`);

/** A file of CKEditor 4, which fetches its parts from beside itself. */
export const ckeditor4File = (path: string): Buffer => readFileSync(join(root, 'node_modules/ckeditor4', path));
