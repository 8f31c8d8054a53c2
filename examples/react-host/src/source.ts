import type { ReadResult } from "@ipo/fhir";
import { readBundles } from "@ipo/fhir";
import examples from "../../patients/index.json";

/** What is opened: where it came from, its text, and what reading it gave, one result a patient. */
export interface Opened {
  readonly name: string;
  readonly isExample: boolean;
  readonly json: unknown;
  readonly results: readonly ReadResult[];
}

/** The example patients, as their index lists them. */
export { examples };

// As script modules, for which the page's Content-Security-Policy has room; fetch it has not.
const files = import.meta.glob<unknown>(["../../patients/*.json", "!../../patients/index.json"], {
  import: "default",
});

/** Opens an example patient by id. */
export async function openExample(id: string): Promise<Opened> {
  const example = examples.find((candidate) => candidate.id === id);
  const load = example && files[`../../patients/${example.file}`];
  if (!example || !load) throw new Error(`There is no example patient "${id}".`);
  const json = await load();
  return { name: example.id, isExample: true, json, results: readBundles(json) };
}

/** Opens a file of the reader's own. Nothing is kept and nothing leaves the page. */
export async function openFile(file: File): Promise<Opened> {
  const json = await file.text();
  return { name: file.name, isExample: false, json, results: readBundles(json) };
}
