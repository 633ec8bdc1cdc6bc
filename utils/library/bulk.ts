import type { Part, Script } from '@/utils/handbook/schema';

/** What to change in many scripts; an absent field stays as it is in each. An empty list or text takes the field away. */
export type BulkChange = {
  part?: Part;
  addTags?: readonly string[];
  removeTags?: readonly string[];
  consoles?: readonly string[];
  shops?: readonly string[];
  validFrom?: string;
  validTo?: string;
  owner?: string;
};

const MOST_TAGS = 20;

/** One script with the change made; the same object when nothing of it changes. */
export function changed(script: Script, change: BulkChange): Script {
  const { part = script.part, addTags = [], removeTags = [], consoles, shops } = change;
  const gone = new Set(removeTags);
  const tags = [...new Set([...(script.tags ?? []), ...addTags])].filter((tag) => !gone.has(tag)).slice(0, MOST_TAGS);
  const scope = {
    consoles: [...(consoles ?? script.scope?.consoles ?? [])],
    shops: [...(shops ?? script.scope?.shops ?? [])],
  };
  const rest: Script = { ...script };
  delete rest.tags;
  delete rest.scope;
  delete rest.validFrom;
  delete rest.validTo;
  delete rest.owner;
  const text = (key: 'validFrom' | 'validTo' | 'owner') => {
    const value = change[key] ?? script[key] ?? '';
    return value === '' ? {} : { [key]: value };
  };
  return {
    ...rest,
    part,
    ...(tags.length > 0 && { tags }),
    ...(scope.consoles.length + scope.shops.length > 0 && {
      scope: {
        ...(scope.consoles.length > 0 && { consoles: scope.consoles }),
        ...(scope.shops.length > 0 && { shops: scope.shops }),
      },
    }),
    ...text('validFrom'),
    ...text('validTo'),
    ...text('owner'),
  };
}
