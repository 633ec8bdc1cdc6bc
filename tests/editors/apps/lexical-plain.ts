import { registerPlainText } from '@lexical/plain-text';
import { lexical } from './lexical';

export const mount = lexical(registerPlainText);
