import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { eventsOfKind, isDated, PatientRecord, textOf, type ClinicalEvent } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { readBundle } from "./readBundle.js";

const root = fileURLToPath(new URL("../../../../shared/data", import.meta.url));
const isThere = existsSync(root);
const files = isThere
  ? readdirSync(root, { recursive: true, encoding: "utf8" })
      .filter((name) => /json$/.test(name))
      .map((name) => join(root, name))
      .sort()
  : [];

const read = (name: string) => readBundle(readFileSync(join(root, name), "utf8"));
const find = (events: readonly ClinicalEvent[] | undefined, id: string) =>
  events?.find((event) => event.id === id);

/** How many entries a file has, counted without the reader. None of the files holds a Bundle in a Bundle. */
function countEntries(text: string): number {
  try {
    const json = JSON.parse(text) as { resourceType?: string; entry?: unknown[] } | unknown[];
    if (Array.isArray(json)) return json.length;
    return json.resourceType === "Bundle" ? (json.entry ?? []).length : 1;
  } catch {
    return text.split("\n").filter((line) => line.trim() !== "").length;
  }
}

describe.skipIf(!isThere)(
  isThere ? "every file of the shared data" : "the shared data, which are not on this machine",
  () => {
    it.each(files.map((file) => [relative(root, file), file] as const))(
      "%s gives a valid record and an account that adds up",
      (_name, file) => {
        const text = readFileSync(file, "utf8");
        const { record, account } = readBundle(text);
        expect(account.entries).toBe(countEntries(text));
        expect(Object.values(account.fates).reduce((sum, count) => sum + count, 0)).toBe(
          account.entries,
        );
        if (record === null) {
          expect(account.fates.drawn + account.fates.listed).toBe(0);
          return;
        }
        expect(PatientRecord.safeParse(record).error?.issues).toBeUndefined();
        expect(new Set(record.events.map(({ id }) => id)).size).toBe(record.events.length);
        const own = new Map<string, ClinicalEvent[]>();
        for (const event of record.events)
          own.set(event.path, [...(own.get(event.path) ?? []), event]);
        for (const { path, fate, reason } of account.entry) {
          const events = own.get(path) ?? own.get(`${path}.resource`) ?? [];
          const isDrawn = events.some(({ time }) => isDated(time));
          if (reason === "event") expect({ path, isDrawn }).toEqual({ path, isDrawn: true });
          if (reason === "no-time")
            expect({ path, isDrawn, isListed: events.length > 0 }).toEqual({
              path,
              isDrawn: false,
              isListed: true,
            });
          if (fate !== "drawn" && fate !== "listed")
            expect({ path, events: events.length }).toEqual({ path, events: 0 });
        }
      },
    );

    it("keeps two values of one code at one instant, as they came", () => {
      const { record } = read(
        "synthea-2021-smart/Adán_Pulido_7694b55e-b670-44a5-b426-c56027e97986.json",
      );
      const glucose = (record?.events ?? []).filter(
        (event) =>
          event.kind === "lab" &&
          event.code.coding[0]?.code === "2339-0" &&
          event.time.kind === "point" &&
          event.time.at.text.startsWith("1998-03-03T"),
      );
      expect(glucose).toHaveLength(2);
    });

    it("counts a resource sent twice once", () => {
      const { record, account } = read("mcode-ig/jenny-m-breast.bundle.json");
      expect(
        record?.events.filter(
          ({ source }) => source === "Procedure/us-core-procedure-mammogram-jenny-m",
        ),
      ).toHaveLength(1);
      expect(account.entry.filter(({ reason }) => reason === "duplicate")).toHaveLength(1);
    });

    it("withholds what was entered in error, and lists an onset given as an age", () => {
      const { record, account } = read("fhir-r4-spec/f201-roel-head-and-neck.assembled.json");
      expect(account.entry.find(({ reference }) => reference === "Observation/f202")).toMatchObject(
        { fate: "withheld", reason: "entered-in-error" },
      );
      expect(find(record?.events, "Condition/f202")?.time).toEqual({
        kind: "undated",
        text: "52 years",
      });
    });

    it("keeps < and > with their numbers", () => {
      const ghp = read("fhir-r4-spec/single/diagnosticreport-example-ghp.json").record;
      expect(find(ghp?.events, "Observation/u8")).toMatchObject({
        value: { quantity: { comparator: "<", value: 1 } },
      });
      const egfr = read("fhir-r4-spec/single/observation-example-f205-egfr.json").record;
      expect(find(egfr?.events, "Observation/f205#component-1")).toMatchObject({
        value: { quantity: { comparator: ">", value: 60 } },
      });
    });

    it("keeps a year a year", () => {
      expect(
        read("genomics-reporting/Bundle-bundle-cgexample.json").record?.events.find(
          ({ id }) => id === "Observation/overall-interp",
        )?.time,
      ).toMatchObject({
        at: { text: "2016", precision: "year" },
      });
      expect(read("fhir-test-cases/medstmt-ips.json").record?.events[0]?.time).toMatchObject({
        kind: "period",
        start: { text: "2014", precision: "year" },
      });
    });

    it("tells planned, running and completed radiotherapy apart", () => {
      const { record, account } = read(
        "codex-radiation-therapy/XRTS-03-22B-prostate-1-phase-3-volumes.assembled.json",
      );
      expect(record && eventsOfKind(record, "radiotherapy").map(({ status }) => status)).toEqual([
        "active",
        "completed",
        "active",
        "completed",
      ]);
      expect(
        account.entry
          .filter(({ resourceType }) => resourceType === "ServiceRequest")
          .map(({ fate }) => fate),
      ).toEqual(["listed", "listed"]);
    });

    it("finds the drug behind a reference to a contained Medication", () => {
      const { record } = read("fhir-r4-spec/single/medicationrequest0301.json");
      expect(textOf(record?.events[0]?.code)).toContain("Oxycodone");
    });

    it("leaves a PSA without unit without one, and an open treatment open", () => {
      const { record } = read("mii-kds-testdata/Bundle-mii-exa-test-data-bundle-onkologie-1.json");
      expect(
        find(record?.events, "Observation/mii-exa-test-data-onko-prostata-psa-1"),
      ).toMatchObject({ analyte: "psa", value: { quantity: { value: 12.5 } } });
      const [niraparib] = record
        ? eventsOfKind(record, "medication").filter(
            ({ atc, resource }) => atc === "L01XK02" && resource === "statement",
          )
        : [];
      expect(niraparib?.time).not.toHaveProperty("end");
      expect(record && eventsOfKind(record, "adverseEvent").map(({ grade }) => grade)).toEqual([
        2, 3,
      ]);
    });

    it("keeps a profile of answers a text and a score a number", () => {
      const { record } = read("mii-kds-testdata/Bundle-mii-exa-test-data-bundle-pro-1.json");
      expect(
        find(record?.events, "Observation/mii-exa-test-data-patient-1-pro-eq5d5l-profile"),
      ).toMatchObject({ value: { kind: "text", text: "11212" } });
      expect(
        record && eventsOfKind(record, "promScore").find(({ scale }) => scale === "phq-9-total"),
      ).toMatchObject({ value: { quantity: { value: 8 } } });
    });

    it("finds the patient behind an address that is no uuid, and one without any answer", () => {
      expect(read("phq9-series/patient-369.json")).toMatchObject({
        record: { patient: { id: "369" } },
        account: { fates: { drawn: 2 } },
      });
      expect(read("phq9-series/patient-TEST-1.json").record?.events).toEqual([]);
    });

    it("protects the identity of those who are protected, and reads births before 1900", () => {
      expect(
        read("hl7se-base-profiles/Patient-PatientExample1.json").record?.patient,
      ).toMatchObject({
        isProtected: true,
        name: { given: expect.not.arrayContaining([null]) as unknown },
      });
      expect(
        read("hl7se-base-profiles/Patient-PatientExample189002029800.json").record?.patient
          .birthDate?.text,
      ).toMatch(/^1890/);
    });
  },
);
