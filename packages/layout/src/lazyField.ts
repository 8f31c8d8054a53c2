import { hiddenField } from "./hiddenField.js";
import { lazily } from "./memoise.js";

/** Gives an object a field that is made when something reads it, once. */
export type LazyField<Name extends string> = <Owner extends object, Value>(
  owner: Owner,
  make: () => Value,
) => Owner & { readonly [Key in Name]: Value };

/**
 * A field of plain data whose value is made when something reads it: own and enumerable, so that lists of its fields,
 * copies, comparisons and JSON have it like any other.
 *
 * All objects share its getter. One of its own, as `get` in an object literal makes, belongs to the shape of the object;
 * V8 keeps shapes until it has gone through the whole heap, and with the getter all that it captured: the scene of every
 * frame would outlive it, and be copied by each of the small collections in between.
 */
export function lazyField<Name extends string>(name: Name): LazyField<Name> {
  const made = hiddenField<object, () => unknown>(name);
  const descriptor = {
    configurable: true,
    enumerable: true,
    get(this: object) {
      return made.of(this)?.();
    },
  };
  return <Owner extends object, Value>(owner: Owner, make: () => Value) => {
    made.set(owner, lazily(make));
    return Object.defineProperty(owner, name, descriptor) as Owner & {
      readonly [Key in Name]: Value;
    };
  };
}
