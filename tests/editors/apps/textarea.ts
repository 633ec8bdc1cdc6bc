import type { Mount } from '../stage';

export const mount: Mount = (host, text) => {
  const field = document.createElement('textarea');
  field.value = text;
  host.append(field);
  return { model: () => field.value };
};
