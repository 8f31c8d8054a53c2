// Writes dist/record.schema.json, the JSON Schema of a patient record, from the built package.
import { writeFileSync } from "node:fs";
import { recordJsonSchema } from "../dist/index.js";

const file = new URL("../dist/record.schema.json", import.meta.url);
writeFileSync(file, `${JSON.stringify(recordJsonSchema(), null, 2)}\n`);
