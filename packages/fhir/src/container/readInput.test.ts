import { describe, expect, it } from "vitest";
import { inputOf } from "../testing/inputOf.js";

const observation = { resourceType: "Observation", id: "1" };
const paths = (json: unknown) => inputOf(json).entries.map(({ path }) => path);
const rejected = (json: unknown) =>
  inputOf(json).entries.flatMap((entry) => (entry.resource ? [] : entry.rejected.reason));

describe("readInput", () => {
  it("finds the entries of a Bundle, of an array, and a lone resource", () => {
    expect(
      paths({
        resourceType: "Bundle",
        entry: [{ resource: observation }, { resource: observation }],
      }),
    ).toEqual(["Bundle.entry[0]", "Bundle.entry[1]"]);
    expect(paths([observation, observation])).toEqual(["[0]", "[1]"]);
    expect(paths(observation)).toEqual(["Observation"]);
  });

  it("reads JSON text with a byte order mark, and NDJSON with blank lines and any line ends", () => {
    expect(paths(`\uFEFF${JSON.stringify(observation)}`)).toEqual(["Observation"]);
    expect(paths(`${JSON.stringify(observation)}\r\n\n${JSON.stringify(observation)}\n`)).toEqual([
      "line 1",
      "line 3",
    ]);
  });

  it("counts a line that is not JSON as one invalid entry and says which", () => {
    const input = inputOf(`${JSON.stringify(observation)}\nnot json`);
    expect(
      input.entries.map((entry) => [entry.path, entry.resource ? undefined : entry.rejected.fate]),
    ).toEqual([
      ["line 1", undefined],
      ["line 2", "invalid"],
    ]);
    expect(input.issues).toMatchObject([{ severity: "error", expression: "line 2" }]);
  });

  it("opens a Bundle in a Bundle and counts it as an entry too", () => {
    const inner = { resourceType: "Bundle", entry: [{ resource: observation }] };
    expect(paths({ resourceType: "Bundle", entry: [{ resource: inner }] })).toEqual([
      "Bundle.entry[0]",
      "Bundle.entry[0].resource.entry[0]",
    ]);
    expect(paths([inner])).toEqual(["[0]", "[0].entry[0]"]);
  });

  it("rejects entries without a resource, values that are no object, and objects without a type", () => {
    expect(
      rejected({
        resourceType: "Bundle",
        entry: [{ fullUrl: "urn:uuid:1" }, null, 1, [], { resource: "x" }, { resource: {} }],
      }),
    ).toEqual([
      "no-resource",
      "bad-structure",
      "bad-structure",
      "bad-structure",
      "bad-structure",
      "not-fhir",
    ]);
  });

  it("has no entries but an issue for nothing at all and for an entry that is no list", () => {
    for (const nothing of [null, undefined, "", "\uFEFF"]) {
      expect(inputOf(nothing)).toMatchObject({ entries: [], issues: [{ severity: "fatal" }] });
    }
    expect(inputOf({ resourceType: "Bundle", entry: {} })).toMatchObject({
      entries: [],
      issues: [{ expression: "Bundle.entry" }],
    });
    expect(inputOf({ resourceType: "Bundle" })).toMatchObject({ entries: [], issues: [] });
  });

  it("ends on a Bundle that holds itself, and on Bundles nested without end", () => {
    const own: { resourceType: string; entry: unknown[] } = { resourceType: "Bundle", entry: [] };
    own.entry.push({ resource: own }, { resource: own });
    expect(rejected(own)).toEqual(["bad-structure", "bad-structure"]);
    let deep: unknown = { resourceType: "Bundle" };
    for (let level = 0; level < 100; level += 1)
      deep = { resourceType: "Bundle", entry: [{ resource: deep }] };
    expect(rejected(deep).at(-1)).toBe("bad-structure");
  });

  it("gives the timestamp of the Bundle", () => {
    expect(inputOf({ resourceType: "Bundle", timestamp: "2026-09-15" }).timestamp).toBe(
      "2026-09-15",
    );
  });

  it("gives the day the data were put together from beside the timestamp, where the extension says one", () => {
    const url = "https://ipo.example/fhir/StructureDefinition/as-of";
    const timestampOf = (beside: unknown) =>
      inputOf({ resourceType: "Bundle", _timestamp: beside }).timestamp;
    expect(timestampOf({ extension: [1, { url, valueString: "2024-05" }] })).toBe("2024-05");
    expect(timestampOf({ extension: [{ url: "urn:a", valueString: "2024-05" }] })).toBeUndefined();
    expect(timestampOf({ extension: [{ url, valueString: 5 }] })).toBeUndefined();
    expect(timestampOf({ extension: "2024-05" })).toBeUndefined();
    expect(timestampOf("2024-05")).toBeUndefined();
  });

  it("reads a line that is a list as the resources in it", () => {
    const text = '{"resourceType":"Patient","id":"1"}\n[{"resourceType":"Condition","id":"2"}]';
    expect(inputOf(text).entries.map(({ path }) => path)).toEqual(["line 1", "line 2[0]"]);
  });
});
