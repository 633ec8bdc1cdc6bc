import { defineWords } from './words';

/** Languages of replies. */
export const languageNameWords = defineWords({ zh: '中文', en: '英文' }, { zh: 'Chinese', en: 'English' });
