import { describe, expect, it } from "vitest";
import { readBundle } from "../readBundle.js";
import { readEvents } from "../testing/readEvents.js";

const observation = {
  resourceType: "Observation",
  id: "1",
  status: "final",
  code: { text: "Hb" },
  valueString: "120",
};
const provenance = {
  resourceType: "Provenance",
  id: "p",
  target: [{ reference: "Observation/1" }],
  recorded: "2024-05-02T10:00:00Z",
  agent: [{ who: { reference: "Practitioner/1", display: "Dr Test" } }],
};
const role = (code: string) => ({ coding: [{ code }] });

const provenanceOf = (...resources: readonly object[]) =>
  readEvents(...resources).events[0]?.provenance;

describe("a Provenance", () => {
  it("lends its author, organisation and time to the events of its targets", () => {
    const agent = [
      {
        type: role("author"),
        who: { reference: "Practitioner/1", display: "Dr Test" },
        onBehalfOf: { reference: "Organization/1", display: "Kliniken" },
      },
    ];
    expect(provenanceOf(observation, { ...provenance, agent })).toMatchObject({
      author: "Dr Test",
      organisation: "Kliniken",
      recorded: { text: "2024-05-02T10:00:00Z" },
    });
  });

  it("of one server lends nothing to the resource of the same id at another", () => {
    const at = (server: string, resource: { resourceType: string; id: string }) => ({
      fullUrl: `http://${server}.example/fhir/${resource.resourceType}/${resource.id}`,
      resource,
    });
    const other = { ...observation, valueString: "130" };
    const entry = [at("a", observation), at("b", other), at("b", provenance)];
    const { record } = readBundle({ resourceType: "Bundle", entry });
    expect(record?.events.map(({ provenance: { author } }) => author)).toEqual([
      undefined,
      "Dr Test",
    ]);
  });

  it("does not overrule what a resource says of itself", () => {
    const stated = {
      ...observation,
      performer: [{ reference: "Organization/2", display: "Labbet" }],
      issued: "2024-05-01T10:00:00Z",
    };
    const own = provenanceOf(stated, provenance);
    expect(own).toMatchObject({
      organisation: "Labbet",
      recorded: { text: "2024-05-01T10:00:00Z" },
    });
    expect(own).not.toHaveProperty("author");
  });

  it("of who only sent or checked a resource lends nothing", () => {
    const agent = [{ type: role("transmitter"), who: { display: "Systemet" } }];
    expect(provenanceOf(observation, { ...provenance, agent })).toEqual({});
  });

  it("lends nothing when it is blocked, and nothing to what it is not about", () => {
    const meta = { security: [{ code: "blocked" }] };
    expect(provenanceOf(observation, { ...provenance, meta })).toEqual({});
    const target = [{ reference: "Observation/2" }];
    expect(provenanceOf(observation, { ...provenance, target })).toEqual({});
  });

  it("that was recorded first holds, and one with a time that is none is an issue once", () => {
    const earlier = { ...provenance, recorded: "2024-05-01T10:00:00Z", id: "e" };
    expect(provenanceOf(observation, provenance, earlier)).toMatchObject({
      recorded: { text: "2024-05-01T10:00:00Z" },
    });
    const target = [{ reference: "Observation/1" }, { reference: "Observation/2" }];
    const second = { ...observation, id: "2", valueString: "130" };
    const bad = { ...provenance, target, recorded: "i maj" };
    const { events, issues } = readEvents(observation, second, bad);
    expect(events).toMatchObject([
      { provenance: { author: "Dr Test" } },
      { provenance: { author: "Dr Test" } },
    ]);
    expect(issues.filter(({ expression }) => expression.endsWith("recorded"))).toHaveLength(1);
  });

  it("without a time gives way to one with a time, and without a target or an agent lends nothing", () => {
    const undated = { ...provenance, id: "u", recorded: undefined };
    const agent = [{ who: { reference: "Practitioner/2", display: "Dr Other" } }];
    for (const both of [
      [undated, { ...provenance, agent }],
      [{ ...provenance, agent }, undated],
    ])
      expect(provenanceOf(observation, ...both)).toMatchObject({ author: "Dr Other" });
    expect(provenanceOf(observation, { ...undated, id: "v" }, undated)).toEqual({
      author: "Dr Test",
    });
    expect(provenanceOf(observation, { ...provenance, target: undefined })).toEqual({});
    expect(provenanceOf(observation, { ...provenance, agent: undefined })).toEqual({});
  });
});
