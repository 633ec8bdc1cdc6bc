import type { ConsoleProfile, RowTest, ValueRule } from '@/utils/profiles/profile';

/** Attributes that can change what is read: those the profile reads or selects by. Never style: pages animate with it. */
export function attributesOf({ rows, buyerKey, parts, note, orderNumber, time }: ConsoleProfile): string[] {
  const rules: (ValueRule | undefined)[] = [rows.id, buyerKey.rowOwner, ...buyerKey.thread, ...buyerKey.entry];
  const read = [
    ...rules.flatMap((rule) => rule?.attribute ?? []),
    ...(time?.attribute === undefined ? [] : [time.attribute]),
  ];
  const selectors = [
    ...Object.values(parts).flat(),
    ...[...rows.side, ...rows.origin, ...rows.kind].flatMap(({ when }) => selectorsOf(when)),
    ...rules.flatMap((rule) => rule?.selector ?? []),
    ...(note?.dialogs ?? []),
    ...(orderNumber?.selectors ?? []),
    ...(time?.line?.selectors ?? []),
  ];
  const selected = selectors.flatMap((selector) =>
    Array.from(selector.matchAll(/\[\s*([\w-]+)/g), (match) => match[1] ?? ''),
  );
  return [...new Set(['class', 'id', 'hidden', ...read, ...selected])].filter(
    (name) => name !== '' && name !== 'style',
  );
}

function selectorsOf({ selectors, lacks, leans }: RowTest): string[] {
  return [...(selectors ?? []), ...(lacks ?? []), ...(leans?.of === undefined ? [] : [leans.of])];
}
