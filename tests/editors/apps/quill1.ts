import Quill from 'quill1';
import { quill } from './quill';

export const mount = quill((host) => new Quill(host));
