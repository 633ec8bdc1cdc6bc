import { bound } from './vue-field';

export const mount = bound('input');
