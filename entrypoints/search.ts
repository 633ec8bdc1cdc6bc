import { defineUnlistedScript } from '#imports';
import { searchKit } from '@/utils/search/kit';
import { KIT_NAME } from '@/utils/search/kit-name';

/** Brings search and suggestion into a console page; the background runs it there when the page's script asks for it. */
export default defineUnlistedScript(() => {
  Object.defineProperty(globalThis, KIT_NAME, { value: searchKit, configurable: true });
});
