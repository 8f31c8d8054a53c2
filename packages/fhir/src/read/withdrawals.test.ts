import { describe, expect, it } from "vitest";
import { readBundle } from "../readBundle.js";

const at = (time: string) => ({ meta: { lastUpdated: `2024-0${time}-01T00:00:00Z` } });
const withdrawn = { status: "entered-in-error" };
const observation = (more: object = {}) => ({
  ...{ resourceType: "Observation", id: "o", status: "final", code: { text: "Hb" } },
  ...{ effectiveDateTime: "2024-01-01", valueString: "120", ...more },
});
const onServer = (server: string, more: object = {}) => ({
  fullUrl: `http://${server}.example/fhir/Observation/o`,
  resource: observation(more),
});
const fatesOf = (...entry: readonly object[]) =>
  readBundle({ resourceType: "Bundle", type: "history", entry }).account.entry.map(
    ({ fate, reason, detail }) => [fate, reason, detail].filter(Boolean).join(" "),
  );

describe("a withdrawal", () => {
  it("that was made last holds, in whatever order the versions come", () => {
    const versions = [observation({ ...withdrawn, ...at("3") }), observation(at("2"))];
    const first = observation({ ...withdrawn, ...at("1") });
    for (const resources of [
      [...versions, first],
      [first, ...versions],
    ])
      expect(fatesOf(...resources.map((resource) => ({ resource }))).join()).not.toContain("drawn");
  });

  it("without a time holds before one with a time", () => {
    const resources = [withdrawn, { ...withdrawn, ...at("1") }, at("2")].map(observation);
    for (const order of [resources, [...resources].reverse()])
      expect(fatesOf(...order.map((resource) => ({ resource }))).join()).not.toContain("drawn");
  });

  it("at one server leaves the resource of the same id at another alone", () => {
    const both = [onServer("a"), onServer("b", { ...withdrawn, subject: {} })];
    expect(fatesOf(...both)).toEqual(["drawn event", "withheld entered-in-error entered-in-error"]);
  });

  it("that does not say its server, or of a version that does not, holds", () => {
    const bare = { resource: observation(withdrawn) };
    expect(fatesOf(onServer("a"), bare)[0]).toContain("withheld");
    expect(fatesOf({ resource: observation() }, onServer("a", withdrawn))[0]).toContain("withheld");
  });
});

describe("a deletion", () => {
  const request = { method: "DELETE", url: "Observation/o" };
  const fullUrl = "http://a.example/fhir/Observation/o";
  const response = { lastModified: "2024-03-01T00:00:00Z" };
  const deleted = ["unsupported supporting DELETE", "withheld cancelled deleted"];

  it("withdraws the versions before it, by its url or its fullUrl, and is no fault", () => {
    expect(fatesOf({ request }, onServer("a"))).toEqual(deleted);
    const byAddress = { fullUrl, request: { method: "DELETE" }, response };
    expect(fatesOf(byAddress, onServer("a", at("2")))).toEqual(deleted);
    const { issues } = readBundle({ resourceType: "Bundle", entry: [{ request }] });
    expect(issues.filter(({ code }) => code === "required")).toEqual([]);
  });

  it("leaves a later version and the resource of another server alone", () => {
    const entry = { fullUrl, request, response };
    expect(fatesOf(entry, onServer("a", at("4")))[1]).toBe("drawn event");
    expect(fatesOf(entry, onServer("b", at("2")))[1]).toBe("drawn event");
  });

  it("by search, and an entry of another method, name nothing and stay a fault", () => {
    for (const other of [
      { method: "DELETE", url: "Observation?status=final" },
      { method: "GET", url: "Observation/o" },
    ])
      expect(fatesOf({ request: other }, onServer("a"))).toEqual([
        "invalid no-resource",
        "drawn event",
      ]);
  });
});
