import type { Script } from '@/utils/handbook/schema';

/** A script as it is stored: outer blanks gone, empty optional fields left out. */
export function cleanScript(draft: Script): Script {
  const { shortcut, tags, buyerSays, validFrom, validTo, why, scope, images, ...rest } = draft;
  return {
    ...rest,
    title: draft.title.trim(),
    text: draft.text.trim(),
    ...optional('shortcut', shortcut?.trim()),
    ...optional('tags', tags),
    ...optional('buyerSays', buyerSays),
    ...optional('scope', scope),
    ...optional('validFrom', validFrom),
    ...optional('validTo', validTo),
    ...optional('why', why?.trim()),
    ...optional(
      'images',
      images?.map((image) => ({ ...image, name: image.name.trim() })),
    ),
  };
}

/** The field, or nothing at all when it is empty: an absent field and an empty one must not differ in a file. */
export function optional<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  const empty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  return empty ? {} : ({ [key]: value } as Record<K, V>); // a computed key widens to string without this
}
