import type { MedicationEvent } from "../events/treatment.js";
import type { Quantity } from "../quantity.js";
import { unitKeyOf } from "../quantity.js";
import type { EpochMs } from "../time.js";
import { fromOf, isSingleDose } from "./medicationSpan.js";

/** Doses counted and added up. The amount has the unit of each of them. */
export interface DoseSum {
  readonly count: number;
  readonly amount: Quantity;
}

/**
 * What was given of what was ordered: plain arithmetic, with its inputs. `share` is the given amount over the ordered
 * one (0.85 is 85 %). It says nothing of time: doses given late count in full.
 */
export interface DoseIntensity {
  readonly given: DoseSum;
  readonly ordered: DoseSum;
  readonly share: number;
}

/** What the doses of one treatment are compared with. */
interface DoseIntensityInput {
  /** What was given. */
  readonly doses: readonly MedicationEvent[];
  /** What was ordered. */
  readonly orders: readonly MedicationEvent[];
  /** Orders for a time after this one are not due yet, and left out. Absent: all count. */
  readonly until?: EpochMs | undefined;
}

/**
 * The given and the ordered doses of a treatment, added up.
 *
 * Only where nothing has to be guessed: every dose is an administration with an amount, every order is for one dose
 * with an amount, all in one unit (so mg and mg/m² never meet) and without a comparator, and each administration is
 * tied to an order of its own, by the order it names (`request`) or by the number of the cycle on both. Else
 * `undefined`. A dosage in words, a course or a number of planned cycles is no planned dose.
 */
export function doseIntensityOf({
  doses,
  orders,
  until = Infinity as EpochMs,
}: DoseIntensityInput): DoseIntensity | undefined {
  const ordered = orders.filter((order) => order.resource === "request" && fromOf(order) <= until);
  if (doses.length === 0 || ordered.length === 0) return undefined;
  if (!doses.every(({ resource }) => resource === "administration")) return undefined;
  if (!ordered.every((order) => isSingleDose(order))) return undefined;
  if (!areTied(doses, ordered)) return undefined;
  const given = sumOf(doses);
  const planned = sumOf(ordered);
  if (!given || !planned || planned.amount.value <= 0) return undefined;
  if (unitKeyOf(given.amount) !== unitKeyOf(planned.amount)) return undefined;
  return { given, ordered: planned, share: given.amount.value / planned.amount.value };
}

/** Whether each dose has an order of its own. */
function areTied(doses: readonly MedicationEvent[], orders: readonly MedicationEvent[]): boolean {
  const free = new Set(orders);
  const bySource = new Map(orders.map((order) => [order.source, order]));
  const cycles = orders.flatMap(({ cycle }) => cycle?.number ?? []);
  const isOneEach = new Set(cycles).size === cycles.length;
  return doses.every(({ related, cycle }) => {
    const named = (related ?? []).find(({ relation }) => relation === "request");
    const byCycle = isOneEach
      ? orders.find((order) => cycle && order.cycle?.number === cycle.number)
      : undefined;
    const order = named ? bySource.get(named.source) : byCycle;
    return order !== undefined && free.delete(order);
  });
}

function sumOf(events: readonly MedicationEvent[]): DoseSum | undefined {
  const amounts = events.flatMap(({ dose }) => dose ?? []);
  const [first] = amounts;
  const isOneUnit = new Set(amounts.map(unitKeyOf)).size === 1;
  const isExact = amounts.every(({ comparator }) => comparator === undefined);
  if (!first || amounts.length !== events.length || !isOneUnit || !isExact) return undefined;
  if (unitKeyOf(first) === "") return undefined;
  return { count: events.length, amount: { ...first, value: exactSum(amounts) } };
}

/** Adds without the last digits of binary fractions: 0.1 and 0.2 are 0.3. */
function exactSum(amounts: readonly Quantity[]): number {
  return Number(amounts.reduce((sum, { value }) => sum + value, 0).toPrecision(12));
}
