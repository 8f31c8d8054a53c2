/** A field that an object carries unseen. */
export interface HiddenField<Owner extends object, Value> {
  /** What the object carries; `undefined` where it carries nothing, as a copy of it does. */
  of(owner: Owner): Value | undefined;
  /** Has the object carry a value. One that is frozen carries none. */
  set(owner: Owner, value: Value): void;
}

/**
 * A field of plain data that no list of its fields, copy, comparison or JSON has. For what is made anew in every frame, in
 * place of a `WeakMap`: until the collector has gone through the whole heap, a `WeakMap` holds its values whether or not
 * their keys are still there, so that the scene of every frame would outlive it.
 */
export function hiddenField<Owner extends object, Value>(name: string): HiddenField<Owner, Value> {
  const key = Symbol(name);
  return {
    of: (owner) => (owner as { readonly [key]?: Value })[key],
    set: (owner, value) => {
      Reflect.defineProperty(owner, key, { configurable: true, value });
    },
  };
}
