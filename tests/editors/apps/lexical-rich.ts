import { registerRichText } from '@lexical/rich-text';
import { lexical } from './lexical';

export const mount = lexical(registerRichText);
