import type { ClinicalEvent, EventOfKind } from "@ipo/model";
import { textOf } from "@ipo/model";
import { titleOf } from "../describe/titleOf.js";
import type { Text } from "../locale/text.js";
import type { Course } from "./course.js";

type Condition = EventOfKind<"condition">;

/** The course of one diagnosis, or of what no diagnosis is named for. */
export interface CourseGroup {
  /** The diagnosis; `undefined` for what names none, or several. */
  readonly diagnosis: Condition | undefined;
  /** Its name, where there are several courses to tell apart. */
  readonly name: string | undefined;
  readonly rows: readonly Course[];
}

/**
 * The course as one group for each primary tumour that it names: a state, turn or staging belongs to the diagnosis that
 * it refers to, or that refers to it as its evidence. What names none, or more than one, stands in a group of its own,
 * never with a diagnosis by guess. With a single primary tumour all of it is one group without a name. A death ends
 * every course, so it is in all of them; `first` is the id of the pack whose diagnosis comes first.
 */
export function courseGroupsOf(
  rows: readonly Course[],
  text: Text,
  first?: string,
): readonly CourseGroup[] {
  const primaries = rows.filter(isPrimary);
  if (primaries.length < 2) return [{ diagnosis: primaries[0], name: undefined, rows }];
  const owners = new Map(rows.map((row) => [row, ownerOf(row, primaries, rows)] as const));
  const deaths = rows.filter(({ kind }) => kind === "death");
  const rankOf = ({ code, histology, bodySite }: Condition) => {
    const concepts = [code, ...(histology ? [histology] : []), ...(bodySite ?? [])];
    return text.terminology.diagnosisPackOf(...concepts)?.id === first ? 0 : 1;
  };
  const groups = [...primaries]
    .sort((a, b) => (first === undefined ? 0 : rankOf(a) - rankOf(b)))
    .map((diagnosis) => ({
      diagnosis,
      name: nameOf(diagnosis, primaries, text),
      rows: rows.filter((row) => owners.get(row) === diagnosis || row.kind === "death"),
    }));
  const rest = rows.filter((row) => owners.get(row) === undefined && row.kind !== "death");
  if (rest.length === 0) return groups;
  const name = text("disease.notNamed");
  return [...groups, { diagnosis: undefined, name, rows: [...rest, ...deaths] }];
}

function isPrimary(event: Course): event is Condition {
  return event.kind === "condition" && event.role === "primary-cancer";
}

/** The one primary tumour that an event names, directly or by way of a metastasis that names it. */
function ownerOf(
  event: Course,
  primaries: readonly Condition[],
  rows: readonly Course[],
): Condition | undefined {
  if (isPrimary(event)) return event;
  const named = primaries.filter((primary) => areRelated(event, primary));
  if (named.length > 0) return named.length === 1 ? named[0] : undefined;
  const secondary = rows.find(
    (row) => row.kind === "condition" && row.id !== event.id && areRelated(event, row),
  );
  const through = primaries.filter((primary) => secondary && areRelated(secondary, primary));
  return through.length === 1 ? through[0] : undefined;
}

/** Whether either of two events refers to the other. */
function areRelated(event: Course, condition: ClinicalEvent): boolean {
  return (
    refersTo(event, condition) ||
    refersTo(condition, event) ||
    (event.kind === "stage" && event.condition === condition.source)
  );
}

function refersTo({ related = [] }: ClinicalEvent, { source }: ClinicalEvent): boolean {
  return related.some((relation) => relation.source === source);
}

/** The name of a diagnosis, with its site where another has the same name. */
function nameOf(diagnosis: Condition, all: readonly Condition[], text: Text): string {
  const name = titleOf(diagnosis, text);
  const isShared = all.some((other) => other !== diagnosis && titleOf(other, text) === name);
  const site = (diagnosis.bodySite ?? []).map(textOf).filter(Boolean).join(", ");
  return isShared && site !== "" ? `${name}, ${site}` : name;
}
