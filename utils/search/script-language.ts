import type { Script } from '@/utils/handbook/schema';

export const HAN = /[\u4e00-\u9fff]/u;

/** Whether a script is in Chinese; the beginning of its text and its title tell. */
export const isHanScript = ({ title, text }: Script): boolean => HAN.test(text.slice(0, 200)) || HAN.test(title);
