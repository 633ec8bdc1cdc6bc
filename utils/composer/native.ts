/**
 * A member of a DOM object as the browser itself defines it. A page can hide one behind a named element
 * (`<input name="childNodes">` in a form, `<img name="getSelection">` in a document) or behind a property of its own.
 */
export function native<T extends object, K extends keyof T>(object: T, name: K): T[K] {
  // Looking it up from the prototype on skips what lies on the object; nothing but T[K] can be found under that name.
  const prototype = Object.getPrototypeOf(object) as object | null;
  const found = (prototype ? Reflect.get(prototype, name, object) : undefined) as T[K] | undefined;
  return found ?? object[name];
}

/** The window of a document that is shown, else null. */
export function windowOf(root: Document): (Window & typeof globalThis) | null {
  return native(root, 'defaultView');
}
