export type Engine = {
  name: string;
  build(terms: readonly string[]): (draft: string) => readonly string[] | boolean;
  slow?: true;
  most?: number;
  why?: string;
};
export const engines: readonly Engine[];
