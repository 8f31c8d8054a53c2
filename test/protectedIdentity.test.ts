import { readBundle, writeBundle } from "@ipo/fhir";
import {
  describeEvent,
  layoutCursor,
  layoutReadouts,
  layoutTimeline,
  summaryOf,
  tableOf,
  type TimelineOptions,
} from "@ipo/layout";
import { OverviewSvg, PatientOverview } from "@ipo/react";
import { createElement } from "react";
import { renderToStaticMarkup, renderToString } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { renderFile } from "../packages/cli/src/render/renderFile.js";
import { bundleText, nowOf, patients, readPatient } from "./support/patients.js";
import { viewsOf } from "./support/views.js";

const entry = patients.find(({ id }) => id === "skyddad-persson");
if (!entry) throw new Error("the patient with a protected identity is not among the examples");
const { record, account, issues } = readPatient(entry);
const now = nowOf(record);

/** All that the label protects and the bundle states: names, relative, street, town with code, numbers, contacts. */
const SECRETS = [
  ...["Lovisa", "Gömstad", "Gömma", "Gömstigen", "Exempelstad", "999 99"],
  ...["197902069868", "19790206-9868", "790206-9868", "7902069868"],
  ...["070-000", "lovisa@example.org"],
];
/** Words of what is blocked; of that, the account alone says that it exists. */
const BLOCKED = ["Spärrat samtal", "Spärrat prov"];

const foundIn = (content: unknown): string[] => {
  const text = typeof content === "string" ? content : JSON.stringify(content);
  return [...SECRETS, ...BLOCKED].filter((word) => text.toLowerCase().includes(word.toLowerCase()));
};

type Resource = Record<string, unknown> & { readonly resourceType: string };

describe("H23: a protected identity", () => {
  it("is stated by the bundle all over, so that there is something to leave out", () => {
    const text = bundleText(entry);
    for (const word of ["Lovisa Gömstad", "Gömstad, Lovisa", "Gömma Gömstad", "Gömstigen 7"])
      expect(text).toContain(word);
    expect(record.patient).toMatchObject({ isProtected: true, name: { family: "Gömstad" } });
    expect(record.events.length).toBeGreaterThan(200);
  });

  it("is in no event, issue or fate", () => {
    expect(foundIn(record.events)).toEqual([]);
    expect(foundIn(issues)).toEqual([]);
    expect(foundIn(record.sources)).toEqual([]);
    const blocked = account.entry.filter(({ reason }) => reason === "blocked");
    expect(blocked).toHaveLength(2);
    expect(JSON.stringify(record.events)).not.toContain("-blocked");
  });

  it.each(["sv", "en"] as const)("is in no mark, readout or cursor of any view: %s", (lang) => {
    for (const { name, options } of viewsOf(record, now)) {
      const own: TimelineOptions = { ...options, width: 1280, lang };
      const scene = layoutTimeline(record, own);
      const middle = (scene.viewport.start + scene.viewport.end) / 2;
      const cursor = layoutCursor(record, scene, middle as typeof now, own);
      const readouts = layoutReadouts(record, scene, undefined, own);
      expect(foundIn([scene, readouts, cursor]), name).toEqual([]);
    }
  });

  it.each(["sv", "en"] as const)("is not in the summary, the table or the details: %s", (lang) => {
    const summary = summaryOf(record, { now, lang });
    expect(foundIn(summary)).toEqual([]);
    expect(JSON.stringify(summary)).not.toContain("1979");
    expect(foundIn(tableOf(record, { now, lang }))).toEqual([]);
    const described = record.events.map(({ id }) => describeEvent(record, id, { lang }));
    expect(foundIn(described)).toEqual([]);
  });

  it.each(["timeline", "table"] as const)("is not in the document: %s", (view) => {
    const props = { record, account, issues, now, view, width: 1280 };
    expect(foundIn(renderToString(createElement(PatientOverview, props)))).toEqual([]);
  });

  it("is not in a picture or a page that is made of the record", async () => {
    const picture = { record, account, issues, now, lang: "sv", theme: "light" } as const;
    expect(foundIn(renderToStaticMarkup(createElement(OverviewSvg, picture)))).toEqual([]);
    for (const format of ["svg", "html"] as const)
      expect(foundIn(String((await renderFile(picture, format)).content)), format).toEqual([]);
  });

  it("comes back in the header alone, name and number, where the host asks for it", () => {
    const shown = { now, showProtectedIdentity: true };
    const { facts, ...header } = summaryOf(record, shown);
    expect(header.name).toBe("Gömstad, Lovisa");
    expect(header.identity).toContain("19790206-9868");
    expect(foundIn(facts)).toEqual([]);
    expect(foundIn(header).sort()).toEqual(["19790206-9868", "790206-9868", "Gömstad", "Lovisa"]);
    const props = { record, account, issues, width: 1280, ...shown };
    const dom = renderToString(createElement(PatientOverview, props));
    expect(foundIn(dom).sort()).toEqual(foundIn(header).sort());
  });

  // A record that is written back is for a system that knows the patient: name, number and label are written as they came.
  it("is written back with its label, in the Patient alone", () => {
    const [patient, ...others] = writeBundle(record).entry;
    expect(JSON.stringify(patient)).toContain("197902069868");
    expect(JSON.stringify(patient)).toContain("sekretessmarkering");
    expect(foundIn(others)).toEqual([]);
  });
});

describe("H23: words that a source writes into its text", () => {
  const resources = (
    JSON.parse(bundleText(entry)) as { entry: { resource: Resource }[] }
  ).entry.map(({ resource }) => resource);
  const subject = { reference: "Patient/skyddad-persson", display: "Lovisa Gömstad" };
  const prose =
    "Lovisa Gömstads mor Gömma Gömstad ringde (GÖMSTAD,  Lovisa, 790206-9868; 19790206 9868) från Gömstigen 7, 999 99 Exempelstad, lovisa@example.org, 070-000 00 01.";
  const sara = { reference: "RelatedPerson/sara", display: "Sara" };
  const planted: readonly Resource[] = [
    {
      resourceType: "RelatedPerson",
      id: "sara",
      patient: subject,
      name: [{ given: ["Sara", "Li"], family: "Dold" }],
      relationship: [{ text: "Syster" }],
    },
    {
      ...{ resourceType: "Observation", id: "prose", status: "final", subject },
      code: { text: "Samtal" },
      effectiveDateTime: "2026-08-01",
      valueString: prose,
      note: [{ text: "Dold, Sara följer med" }],
      performer: [sara],
    },
    {
      ...{ resourceType: "DocumentReference", id: "file", status: "current", subject },
      type: { text: "Brev till Lovisa Gömstad" },
      content: [
        { attachment: { title: "Lovisa_Gömstad.pdf", url: "https://h.example/197902069868.pdf" } },
      ],
    },
    {
      ...{ resourceType: "CareTeam", id: "near", status: "active", subject },
      period: { start: "2026-01-01" },
      participant: [{ role: [{ text: "Syster" }], member: sara }],
    },
    {
      ...{ resourceType: "QuestionnaireResponse", id: "sister", status: "completed", subject },
      ...{ authored: "2026-08-02", source: sara, author: sara },
    },
    {
      ...{ resourceType: "Observation", id: "bad", status: "final", subject },
      code: { text: "Vikt" },
      effectiveDateTime: "när Lovisa Gömstad kom hem",
    },
  ];
  const read = readBundle([...resources, ...planted]);

  it("are taken out with their spellings, and the rest of the text is left as written", () => {
    const hidden = [read.record?.events, read.issues];
    expect(foundIn(hidden)).toEqual([]);
    expect(JSON.stringify(hidden)).not.toMatch(/Sara|Dold/);
    expect(read.record?.events.find(({ id }) => id === "Observation/prose")).toMatchObject({
      value: {
        kind: "text",
        text: "[…] mor […] ringde ([…], […]; […]) från […], […], […], […].",
      },
      note: ["[…] följer med"],
    });
  });

  it("leave the relationship of who answered, without the name", () => {
    const form = read.record?.events.find(({ id }) => id === "QuestionnaireResponse/sister");
    expect(form).toMatchObject({
      respondent: { type: "RelatedPerson", relationship: [{ text: "Syster" }] },
    });
  });

  it("give the same record when it is written and read again", () => {
    if (!read.record) throw new Error("the bundle gives no record");
    const again = readBundle(writeBundle(read.record)).record;
    const withoutPath = (events: readonly object[] | undefined) =>
      events?.map((event) => ({ ...event, path: "" }));
    expect(withoutPath(again?.events)).toEqual(withoutPath(read.record.events));
  });

  it("stay where no label protects the patient", () => {
    const open = [...resources, ...planted].map((resource) =>
      resource.resourceType === "Patient" ? { ...resource, meta: {} } : resource,
    );
    const text = JSON.stringify(readBundle(open).record?.events);
    expect(text).toContain("Gömma Gömstad ringde");
  });
});
