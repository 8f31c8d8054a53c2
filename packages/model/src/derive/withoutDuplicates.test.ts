import { expect, it } from "vitest";
import type { EventOfKind, PatientRecord } from "../index.js";
import {
  datedEventsOfKind,
  indexRecord,
  labSeriesOf,
  parseTimePoint,
  recordWithoutDuplicates,
  seriesColumnsOf,
} from "../index.js";

type Lab = EventOfKind<"lab">;

const at = parseTimePoint("2024-01-01");
const lab = (id: string, duplicateOf?: string): Lab => ({
  ...{ kind: "lab", id, source: id, path: "", status: "final", provenance: {} },
  code: { coding: [], text: "Hb" },
  value: { kind: "quantity", quantity: { value: 120, code: "g/L" } },
  time: at ? { kind: "point", at } : { kind: "undated" },
  ...(duplicateOf !== undefined && { duplicateOf }),
});
const recordOf = (...events: Lab[]) => ({ events }) as unknown as PatientRecord;
const idsOf = ({ events }: PatientRecord) => events.map(({ id }) => id);

it("a fact that two sources state is in the drawn record once, and that is the same record at every call", () => {
  const record = recordOf(lab("a"), lab("b", "a"), lab("c"));
  const drawn = recordWithoutDuplicates(record);
  expect(idsOf(drawn)).toEqual(["a", "c"]);
  expect(recordWithoutDuplicates(record)).toBe(drawn);
  const single = recordOf(lab("a"), lab("c"));
  expect(recordWithoutDuplicates(single)).toBe(single);
});

it("no fact is lost where events name each other, one that is not there, or one that is drawn as another", () => {
  expect(idsOf(recordWithoutDuplicates(recordOf(lab("a", "b"), lab("b", "a"))))).toEqual([
    "a",
    "b",
  ]);
  expect(idsOf(recordWithoutDuplicates(recordOf(lab("a", "gone"))))).toEqual(["a"]);
  const chain = recordOf(lab("a", "b"), lab("b", "c"), lab("c"));
  expect(idsOf(recordWithoutDuplicates(chain))).toEqual(["a", "c"]);
});

it("an index made before holds what is drawn: no value is read again", () => {
  let reads = 0;
  const watched = (event: Lab) =>
    new Proxy(event, {
      get(target, key) {
        if (key === "value") reads += 1;
        return Reflect.get(target, key) as unknown;
      },
    });
  const record = recordOf(...[lab("a"), lab("b", "a"), lab("c")].map(watched));
  indexRecord(record);
  expect(reads).toBeGreaterThan(0);
  reads = 0;
  const [series] = labSeriesOf(datedEventsOfKind(recordWithoutDuplicates(record), "lab"));
  expect(seriesColumnsOf(series?.observations ?? []).values).toHaveLength(2);
  expect(reads).toBe(0);
});
