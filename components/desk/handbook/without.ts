/** A copy without one optional field: an absent field and an undefined one are not the same in a file. */
export function without<T extends object, K extends keyof T>(value: T, key: K): Omit<T, K> {
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key)) as Omit<T, K>; // what was left out is what the type says
}
