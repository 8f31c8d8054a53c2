import type {
  ClinicalEvent,
  ClinicalEventKind,
  EpochMs,
  EventOfKind,
  EventTime,
  PatientRecord,
  Quantity,
  TimePoint,
} from "@ipo/model";

const DAY = 86_400_000;
const FIRST = Date.UTC(2020, 0, 1);
const DAYS = 5 * 365;
const LOCAL = "https://ipo.example/fhir/CodeSystem";

/** The time that the rehearsal covers. */
export const rehearsalCourse = {
  start: FIRST as EpochMs,
  end: (FIRST + DAYS * DAY) as EpochMs,
};

/**
 * A record of nobody, made up to run the code that draws one: something for every kind of strip, in about as many events
 * as a typical patient has. It is never seen, and neither its words nor its values mean anything.
 */
export function rehearsalRecord(): PatientRecord {
  return {
    schemaVersion: 1,
    patient: {
      id: "ipo-rehearsal",
      source: "Patient/ipo-rehearsal",
      name: { given: ["A"], family: "B" },
      identifiers: [{ kind: "other", value: "0" }],
      gender: "unknown",
      birthDate: pointOf(-50 * 365),
      isProtected: false,
    },
    events: [...course(), ...treatments(), ...values(), ...reports()].sort(
      (a, b) => dayOf(a) - dayOf(b),
    ),
    asOf: pointOf(DAYS),
    sources: ["A", "B"],
  };
}

function course(): ClinicalEvent[] {
  return [
    event("condition", "a", [0, undefined], { role: "primary-cancer", clinicalStatus: "active" }),
    event("stage", "b", 10, { value: words("T1") }),
    ...repeated(4, (day) =>
      event("diseaseStatus", "c", [day, day + 200], { category: "metastatic", value: words("C") }),
    ),
    ...repeated(3, (day, index) =>
      event("carePlan", "d", [day, day + 300], {
        category: "line-of-therapy",
        line: index + 1,
        activities: [],
      }),
    ),
    ...repeated(6, (day) => event("careEvent", "e", day, { category: "mdk", decision: "E" })),
    ...repeated(12, (day) => event("careEvent", "f", day, { category: "visit" })),
    event("careEvent", "planned", DAYS + 20, { category: "planned", status: "planned" }),
    ...repeated(2, (day) => event("condition", "other", [day, day + 90], { role: "other" })),
    event("studyParticipation", "study", [200, 900], { study: "S", studyStatus: "completed" }),
    event("other", "flag", 300, {
      resourceType: "Flag",
      code: coded(`${LOCAL}/completeness`, "medication-incomplete"),
      category: [],
      details: [],
    }),
  ];
}

function treatments(): ClinicalEvent[] {
  return [
    ...["g", "h", "i"].flatMap((name, drug) =>
      repeated(18, (_, index) =>
        event("medication", name, 100 + drug * 300 + Math.floor(index / 6) * 400 + index * 21, {
          resource: "administration",
          drugClass: "chemotherapy",
          cycle: { number: (index % 6) + 1, of: 6 },
          dose: { value: 75 - (index > 8 ? 15 : 0), unit: "mg", code: "mg" },
        }),
      ),
    ),
    ...["j", "k", "l", "m"].flatMap((name, drug) =>
      repeated(3, (day, index) =>
        event("medication", name, [day, index === 2 && drug < 2 ? undefined : day + 200], {
          resource: "statement",
          status: index === 2 && drug < 2 ? "active" : "completed",
        }),
      ),
    ),
    event("radiotherapy", "n", [700, 730], {
      volumes: [{ dose: { value: 50, unit: "Gy", code: "Gy" }, fractions: 25 }],
    }),
    ...repeated(3, (day) => event("procedure", "o", day, { category: "surgery" })),
  ];
}

function values(): ClinicalEvent[] {
  const laboratory = ["psa", "haemoglobin", "platelets", "creatinine", "crp", "p", "q", "r"];
  return [
    ...laboratory.flatMap((analyte) =>
      repeated(30, (day, index) =>
        event("lab", analyte, day, {
          analyte,
          value: measured(index % 7 === 0 ? 30 : 10 + (index % 5), index % 11 === 0),
          referenceRange: [{ low: { value: 5, ...unit }, high: { value: 20, ...unit } }],
        }),
      ),
    ),
    ...["weight", "heart-rate"].flatMap((analyte) =>
      repeated(20, (day, index) =>
        event("vitalSign", analyte, day, { analyte, value: measured(70 + (index % 4)) }),
      ),
    ),
    ...["qlq-c30-ql2", "qlq-c30-pf2"].flatMap((scale) =>
      repeated(10, (day, index) =>
        event("promScore", scale, day, {
          scale,
          instrument: "qlq-c30",
          value: measured(50 + index),
        }),
      ),
    ),
    ...["fatigue", "pain", "sleep", "nausea"].flatMap((domain) =>
      repeated(5, (day, index) =>
        event("symptom", domain, day, {
          domain,
          level: (["none", "moderate", "severe"] as const)[index % 3],
          value: { kind: "coded", concept: words("S") },
        }),
      ),
    ),
    ...repeated(4, (day) =>
      event("performanceStatus", "t", day, { scale: "ECOG", value: measured(1), grade: 1 }),
    ),
    event("genomicFinding", "u", 50, { gene: words("U"), value: { kind: "boolean", value: true } }),
    ...repeated(4, (day) =>
      event("observation", "v", day, { category: ["imaging"], value: measured(40) }),
    ),
  ];
}

function reports(): ClinicalEvent[] {
  return [
    ...repeated(8, (day) => event("imaging", "w", day, { modality: [{ code: "CT" }] })),
    ...repeated(5, (day, index) =>
      event("response", "x", day, {
        assesses: [],
        category: (["partial", "stable", "progression"] as const)[index % 3],
      }),
    ),
    ...repeated(10, (day, index) =>
      event("adverseEvent", ["y", "z", "å"][index % 3] ?? "", [day, day + 40], {
        suspects: [],
        grade: ([1, 2, 3, 4] as const)[index % 4],
      }),
    ),
    ...repeated(2, (day) =>
      event("report", "ä", day, {
        category: [coded("http://terminology.hl7.org/CodeSystem/v2-0074", "SP")],
        results: [],
        conclusion: "P",
      }),
    ),
  ];
}

const unit = { unit: "g/L", system: "http://unitsofmeasure.org", code: "g/L" };

function measured(value: number, isCensored = false) {
  const quantity: Quantity = { value, ...unit, ...(isCensored && { comparator: "<" as const }) };
  return { kind: "quantity" as const, quantity };
}

/** So many events, spread evenly over the course. */
function repeated(
  count: number,
  make: (day: number, index: number) => ClinicalEvent,
): ClinicalEvent[] {
  return Array.from({ length: count }, (_, index) => {
    const made = make(Math.floor(((index + 0.5) / count) * DAYS), index);
    return { ...made, id: `${made.id}/${index}` };
  });
}

type Facts<Kind extends ClinicalEventKind> = Omit<
  EventOfKind<Kind>,
  "kind" | "id" | "source" | "path" | "time" | "status" | "code" | "provenance"
> &
  Partial<Pick<ClinicalEvent, "status" | "code">>;

/** One event at a day of the course, or from one day to another. */
function event<Kind extends ClinicalEventKind>(
  kind: Kind,
  name: string,
  at: number | readonly [start: number, end: number | undefined],
  facts: Facts<Kind>,
): ClinicalEvent {
  const id = `${kind}/${name}`;
  return {
    ...{ id, source: id, path: "", time: timeOf(at), status: "final", code: words(name) },
    provenance: { system: "A" },
    kind,
    ...facts,
  } as unknown as EventOfKind<Kind>;
}

function timeOf(at: number | readonly [number, number | undefined]): EventTime {
  if (typeof at === "number") return { kind: "point", at: pointOf(at) };
  const [start, end] = at;
  return {
    kind: "period",
    start: pointOf(start),
    ...(end !== undefined && { end: pointOf(end) }),
  };
}

function pointOf(day: number): TimePoint {
  const start = FIRST + day * DAY;
  return {
    text: new Date(start).toISOString().slice(0, 10),
    precision: "day",
    start: start as EpochMs,
    end: (start + DAY) as EpochMs,
  };
}

function dayOf({ time }: ClinicalEvent): number {
  if (time.kind === "undated") return Infinity;
  return (time.kind === "point" ? time.at.start : time.start?.start) ?? Infinity;
}

function words(text: string) {
  return { coding: [], text };
}

function coded(system: string, code: string) {
  return { coding: [{ system, code }] };
}
