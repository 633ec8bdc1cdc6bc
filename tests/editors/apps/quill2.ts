import Quill from 'quill';
import { quill } from './quill';

export const mount = quill((host) => new Quill(host));
