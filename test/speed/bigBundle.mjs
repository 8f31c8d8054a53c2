import { readFileSync } from "node:fs";

const patient = new URL("../../examples/patients/ivar-testsson.json", import.meta.url);

const A_DAY = /(?<=")(\d{4}-\d\d-)\d\d(?=["T])/g;
const dayOf = (copy) => String((copy % 28) + 1).padStart(2, "0");

/**
 * A Bundle of about so many bytes as JSON text: the entries of an example patient over and over, each time with ids of
 * their own, references that lead to them, and days of their own, as no patient has one value a hundred times at one
 * moment. The Patient stands in it once.
 */
export function bigBundle(bytes) {
  const { entry, ...bundle } = JSON.parse(readFileSync(patient, "utf8"));
  const resources = entry.filter(({ resource }) => resource?.id);
  const once = resources.filter(({ resource }) => resource.resourceType === "Patient");
  const repeated = resources.filter(({ resource }) => resource.resourceType !== "Patient");
  const ids = repeated.map(({ resource }) => resource.id).sort((a, b) => b.length - a.length);
  // An id ends where its string or its reference ends.
  const anId = new RegExp(`(?<=["/])(${ids.join("|")})(?=")`, "g");
  const text = repeated.map((one) => JSON.stringify(one)).join(",");
  const copies = Math.max(1, Math.round(bytes / Buffer.byteLength(text)));
  const copied = Array.from({ length: copies }, (_, copy) =>
    text.replace(anId, `$1-${copy}`).replace(A_DAY, (_day, month) => month + dayOf(copy)),
  );
  const head = JSON.stringify({ ...bundle, entry: once }).slice(0, -2);
  return `${head},${copied.join(",")}]}`;
}
