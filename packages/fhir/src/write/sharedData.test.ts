import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { PatientRecord } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { readBundle, readBundles } from "../readBundle.js";
import { writeBundle } from "./writeBundle.js";

const shared = fileURLToPath(new URL("../../../../../shared/data", import.meta.url));
const isThere = existsSync(shared);
const files = isThere
  ? readdirSync(shared, { recursive: true, encoding: "utf8" })
      .filter((name) => /json$/.test(name))
      .sort()
  : [];

/** The record without the one thing that writing changes. */
const withoutPaths = (record: PatientRecord | null) =>
  record && { ...record, events: record.events.map(({ path: _path, ...event }) => event) };

describe.skipIf(!isThere)(
  isThere
    ? "writing and reading again gives the same record for everyone in the public file"
    : "the public files, which are not on this machine",
  () => {
    it.each(files)(
      "%s",
      (name) => {
        for (const { record } of readBundles(readFileSync(join(shared, name), "utf8"))) {
          if (!record) continue;
          const again = readBundle(JSON.stringify(writeBundle(record))).record;
          expect(withoutPaths(again)).toEqual(withoutPaths(record));
        }
      },
      60_000,
    );
  },
);
