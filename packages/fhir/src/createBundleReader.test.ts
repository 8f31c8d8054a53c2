import { describe, expect, it } from "vitest";
import { createBundleReader } from "./createBundleReader.js";
import { readBundle, readBundles } from "./readBundle.js";
import { bundleOf } from "./testing/bundleOf.js";

const patient = { resourceType: "Patient", id: "p" };
const observation = (id: string) => ({
  resourceType: "Observation",
  id,
  status: "final",
  subject: { reference: "Patient/p" },
  code: { text: "a" },
  effectiveDateTime: "2024-05-02",
});

describe("createBundleReader", () => {
  it("reads pages of every form as one input, with paths that name the page", () => {
    const reader = createBundleReader();
    reader.add(bundleOf(observation("1")));
    reader.add(JSON.stringify(bundleOf(patient)));
    reader.add(`${JSON.stringify(observation("2"))}\nnot json`);
    reader.add([observation("3")]);
    reader.add(observation("4"));
    const { record, account, issues } = reader.read();
    expect(record?.patient.id).toBe("p");
    expect(record?.events.map(({ path }) => path)).toEqual([
      "page 1: Bundle.entry[0].resource",
      "page 3: line 1",
      "page 4: [0]",
      "page 5: Observation",
    ]);
    expect(account.entry.map(({ path, fate }) => [path, fate])[3]).toEqual([
      "page 3: line 2",
      "invalid",
    ]);
    expect(issues).toMatchObject([{ expression: "page 3: line 2" }]);
  });

  it("can be read again when more pages have come, and a reading keeps what it had", () => {
    const reader = createBundleReader();
    expect(reader.read().record).toBeNull();
    reader.add(bundleOf(patient, observation("1")));
    const before = reader.read();
    reader.add(bundleOf(observation("2")));
    expect(before.record?.events).toHaveLength(1);
    expect(reader.read().record?.events).toHaveLength(2);
  });

  it("leaves pages that come while it reads in slices to the next reading", async () => {
    const reader = createBundleReader();
    reader.add(bundleOf(patient, observation("1")));
    const pause = () => {
      reader.add(bundleOf(observation("2")));
      return Promise.resolve();
    };
    const { account } = await reader.readInSlices({ sliceMs: 0, pause });
    expect(account.entries).toBe(2);
  });

  it("takes the patient asked for, and the first timestamp", () => {
    const reader = createBundleReader({ patientId: "p" });
    reader.add({ ...Object(bundleOf(patient)), timestamp: "2026-01-02" });
    reader.add({ ...Object(bundleOf({ ...patient, id: "q" })), timestamp: "2026-01-03" });
    expect(reader.read().record).toMatchObject({
      patient: { id: "p" },
      asOf: { text: "2026-01-02" },
    });
  });
});

describe("readBundles", () => {
  it("gives each patient what readBundle gives for that patient", () => {
    const others = ["a", "b", "c"].flatMap((id) => [
      { ...patient, id },
      { ...observation(`${id}1`), subject: { reference: `Patient/${id}` } },
      { ...observation(`${id}2`), subject: { reference: `Patient/${id}` }, status: "cancelled" },
      { ...observation(`${id}3`), subject: undefined },
    ]);
    const bundle = bundleOf(...others, { resourceType: "Organization", id: "o" }, 1);
    const each = ["a", "b", "c"].map((patientId) => readBundle(bundle, { patientId }));
    expect(readBundles(bundle)).toEqual(each);
    expect(each[0]?.account.fates).toEqual({
      drawn: 2,
      listed: 0,
      withheld: 10,
      unsupported: 1,
      invalid: 1,
    });
  });

  it("reads ten thousand entries of a hundred patients without walking all of them for each", () => {
    let looks = 0;
    const entry = Array.from({ length: 10_000 }, (_, index) => {
      const resource = observation(String(index));
      Object.defineProperty(resource, "subject", {
        enumerable: true,
        get: () => {
          looks += 1;
          return { reference: `Patient/${index % 100}` };
        },
      });
      return { resource };
    });
    const results = readBundles({ resourceType: "Bundle", entry });
    expect(results).toHaveLength(100);
    expect(results[7]?.record?.events).toHaveLength(100);
    expect(results[7]?.account.entries).toBe(10_000);
    expect(looks).toBeLessThan(100_000);
  });
});
