import { isJsonObject, stringOf, type JsonObject } from "../json.js";

/**
 * Address of the extension on `Bundle._timestamp` that says in `valueString` when the data were put together, where
 * that is a day or a month: `Bundle.timestamp` itself must be an instant.
 */
export const AS_OF = "https://ipo.example/fhir/StructureDefinition/as-of";

/** When a Bundle says it was put together, as written. */
export function timestampOf(bundle: JsonObject): string | undefined {
  const timestamp = stringOf(bundle, "timestamp");
  if (timestamp !== undefined) return timestamp;
  const beside = Object.hasOwn(bundle, "_timestamp") ? bundle["_timestamp"] : undefined;
  const extensions = isJsonObject(beside) ? beside["extension"] : undefined;
  if (!Array.isArray(extensions)) return undefined;
  const asOf: unknown = extensions.find(
    (extension: unknown) => isJsonObject(extension) && stringOf(extension, "url") === AS_OF,
  );
  return isJsonObject(asOf) ? stringOf(asOf, "valueString") : undefined;
}
