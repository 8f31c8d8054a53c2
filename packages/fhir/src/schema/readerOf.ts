import * as z from "zod";
import { modifierUrlsOf } from "../fate/modifierExtensions.js";
import { isJsonObject, type JsonObject } from "../json.js";
import { itemOf } from "./list.js";

/** A field that was left out because it is not what FHIR says it is. */
export interface DroppedField {
  /** Path from the resource, such as `component[0].valueQuantity`; empty for the resource as a whole. */
  readonly path: string;
  readonly message: string;
}

/** Stands for a value that is left out. */
export const LEFT_OUT = Symbol("left out");

/**
 * Reads a raw value as its schema says. A value that is so already comes back itself and not as a copy, so it may hold
 * members that the schema does not name. Otherwise it comes back as a copy without what is at fault, or as `LEFT_OUT`;
 * each fault is added to `dropped`. What is given is never changed.
 */
export type Reader = (raw: unknown, dropped: DroppedField[]) => unknown;

type Schema = z.core.$ZodType;

const readers = new WeakMap<object, Reader>();

/**
 * The reader of a schema, made once. Objects and lists are walked here, in one pass, by their own members only; what a
 * single value must be stays zod's to say. A schema this does not know the inside of is left to zod as a whole.
 */
export function readerOf(schema: Schema): Reader {
  const known = readers.get(schema);
  if (known) return known;
  const made = makeReader(schema);
  readers.set(schema, made);
  return made;
}

function makeReader(schema: Schema): Reader {
  const leaf = leafReader(schema);
  const item = itemOf(schema);
  if (item) return listReader(readerOf(item), leaf);
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case "optional": {
      const inner = readerOf(def.innerType);
      return (raw, dropped) => (raw === undefined ? raw : inner(raw, dropped));
    }
    case "object":
      return isOpen(def) ? objectReader(def.shape, leaf) : leaf;
    case "string":
    case "boolean":
    case "number":
      return bareReader([bareTypeOf(schema)], leaf);
    case "union":
      return bareReader(def.options.map(bareTypeOf), leaf);
    case "unknown":
      return (raw) => raw;
    default:
      return leaf;
  }
}

/** Whether nothing but the members themselves can be at fault in an object. */
function isOpen({ shape, catchall, checks }: z.core.$ZodObjectDef): boolean {
  const isOptional = Object.values(shape).every(({ _zod }) => _zod.optin === "optional");
  return isOptional && !catchall && !checks?.length;
}

type BareType = "string" | "boolean" | "number";

/** The type of a primitive whose schema asks for no more than it; `undefined` for every other schema. */
function bareTypeOf(schema: Schema): BareType | undefined {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type !== "string" && def.type !== "boolean" && def.type !== "number") return undefined;
  const isBare = !def.checks?.length && !("coerce" in def && def.coerce) && !("format" in def);
  return isBare ? def.type : undefined;
}

/** Whether a value is of the type, and is a finite number where it is a number. */
function isOfType(raw: unknown, type: BareType | undefined): boolean {
  return typeof raw === type && (type !== "number" || Number.isFinite(raw));
}

/** A value of one of the types as it is; any other, and all of them where a type is not bare, as zod reads it. */
function bareReader(types: readonly (BareType | undefined)[], leaf: Reader): Reader {
  if (types.includes(undefined)) return leaf;
  return (raw, dropped) => {
    for (const type of types) if (isOfType(raw, type)) return raw;
    return leaf(raw, dropped);
  };
}

/** Any value as zod reads it. `null` counts as not stated, so it is left out unnamed. */
function leafReader(schema: Schema): Reader {
  return (raw, dropped) => {
    if (raw === null) return LEFT_OUT;
    const { success, data, error } = z.safeParse(schema, raw);
    if (success) return data;
    dropped.push({ path: "", message: error.issues[0]?.message ?? "Invalid input" });
    return LEFT_OUT;
  };
}

function objectReader(shape: Readonly<Record<string, Schema>>, leaf: Reader): Reader {
  const members = new Map(Object.entries(shape).map(([key, member]) => [key, memberOf(member)]));
  return (raw, dropped) => {
    if (!isJsonObject(raw)) return leaf(raw, dropped);
    // What an object of a class inherits would be read with it, so its own members are copied.
    let copy = isPlain(raw) ? undefined : namedMembers(raw, members);
    for (const key of Object.keys(raw)) {
      const known = members.get(key);
      // Of a resource with a modifier extension nothing is read at all, and its schema names that member; parts do not.
      if (!known && key === "modifierExtension" && addModifierFault(raw, dropped)) return LEFT_OUT;
      if (!known) continue;
      const member = raw[key];
      // Most members are plain texts, so they are let through without a call.
      if (isOfType(member, known.type)) continue;
      const count = dropped.length;
      const found = known.read(member, dropped);
      if (dropped.length > count) prefixPaths(dropped, count, key);
      if (found === member) continue;
      copy ??= namedMembers(raw, members);
      copy.set(key, found);
    }
    if (!copy) return raw;
    return Object.fromEntries([...copy].filter(([, member]) => member !== LEFT_OUT));
  };
}

/** How a member is read, and its type where it is a primitive that asks for no more. */
function memberOf(schema: Schema): { read: Reader; type: BareType | undefined } {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const type = bareTypeOf(def.type === "optional" ? def.innerType : schema);
  return { read: readerOf(schema), type };
}

/** Adds the fault that a part has modifier extensions; `false` when it has none. */
function addModifierFault(part: JsonObject, dropped: DroppedField[]): boolean {
  const urls = modifierUrlsOf(part);
  if (urls.length === 0) return false;
  const message = `it has a modifier extension (${urls.join(", ")}), which may change its meaning`;
  dropped.push({ path: "", message });
  return true;
}

function isPlain(object: JsonObject): boolean {
  const prototype: unknown = Object.getPrototypeOf(object);
  return prototype === Object.prototype || prototype === null;
}

function namedMembers(
  raw: JsonObject,
  members: ReadonlyMap<string, unknown>,
): Map<string, unknown> {
  return new Map(Object.entries(raw).filter(([key]) => members.has(key)));
}

function listReader(read: Reader, leaf: Reader): Reader {
  return (raw, dropped) => {
    if (raw === undefined) return raw;
    if (!Array.isArray(raw)) return leaf(raw, dropped);
    let copy: unknown[] | undefined;
    for (let index = 0; index < raw.length; index += 1) {
      const member: unknown = raw[index];
      const count = dropped.length;
      const found = member === undefined || member === null ? LEFT_OUT : read(member, dropped);
      if (dropped.length > count) prefixPaths(dropped, count, `[${index}]`);
      if (found !== member) copy ??= raw.slice(0, index);
      if (copy && found !== LEFT_OUT) copy.push(found);
    }
    return copy ?? raw;
  };
}

/** Puts a step before the paths of what was dropped below it. */
function prefixPaths(dropped: DroppedField[], from: number, step: string): void {
  for (let position = from; position < dropped.length; position += 1) {
    const { path, message } = dropped[position] as DroppedField;
    const isBelow = path !== "" && !path.startsWith("[");
    dropped[position] = { path: `${step}${isBelow ? "." : ""}${path}`, message };
  }
}
