import type { Script } from '@/utils/handbook/schema';

/** A script as it is stored: outer blanks gone, empty optional fields left out. */
export function cleanScript(draft: Script): Script {
  const { shortcut, tags, buyerSays, validFrom, validTo, why, scope, images, owner, variants, ladder, ...rest } = draft;
  const says = [...new Set(buyerSays ?? [])];
  return {
    ...rest,
    title: draft.title.trim(),
    text: draft.text.trim(),
    ...optional('shortcut', shortcut?.trim()),
    ...optional('tags', tags),
    ...optional('buyerSays', says),
    ...optional('scope', cleanScope(scope)),
    ...optional('owner', owner?.trim()),
    ...optional(
      'variants',
      variants?.map((variant) => ({ ...variant, text: variant.text.trim() })),
    ),
    ...optional('ladder', ladder && ladder.name.trim() !== '' ? { ...ladder, name: ladder.name.trim() } : undefined),
    ...optional('validFrom', validFrom),
    ...optional('validTo', validTo),
    ...optional('why', why?.trim()),
    ...optional(
      'images',
      images?.map((image) => ({ ...image, name: image.name.trim() })),
    ),
  };
}

/** A scope that limits nothing is none. */
function cleanScope(scope: Script['scope']): Script['scope'] {
  const consoles = scope?.consoles ?? [];
  const shops = scope?.shops ?? [];
  if (consoles.length + shops.length === 0) return undefined;
  return { ...optional('consoles', consoles), ...optional('shops', shops) };
}

/** The field, or nothing at all when it is empty: an absent field and an empty one must not differ in a file. */
export function optional<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  const empty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  return empty ? {} : ({ [key]: value } as Record<K, V>); // a computed key widens to string without this
}
