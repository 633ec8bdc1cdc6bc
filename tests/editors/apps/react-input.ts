import { controlled } from './react-field';

export const mount = controlled('input');
