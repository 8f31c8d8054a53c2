import type { ClinicalEvent, EventOfKind, PatientRecord } from "@ipo/model";
import { anchorOf, endOf, eventsOfKinds, isDated } from "@ipo/model";
import { memoise } from "../memoise.js";

type Imaging = EventOfKind<"imaging">;
type Response = EventOfKind<"response">;
type Report = EventOfKind<"report">;

/** A study with the responses stated of it and the reports on it; a response that names no dated study stands alone. */
export interface Assessed {
  readonly study: Imaging | undefined;
  readonly responses: readonly Response[];
  /** The dated reports that name the study. */
  readonly reports: readonly Report[];
  readonly event: Imaging | Response;
}

/** What imaging is told from, planned and undated too, in the record's order; the same list at every call. */
export function imagingEventsOf({
  events,
}: Pick<PatientRecord, "events">): readonly ImagingEvent[] {
  return imagingEvents(events);
}

type ImagingEvent = Imaging | Response | Report;

const imagingEvents = memoise((events: readonly ClinicalEvent[]): readonly ImagingEvent[] =>
  eventsOfKinds({ events }, "imaging", "response", "report"),
);

/**
 * The dated studies and responses. A response that rests on several studies (a baseline among them) belongs to the
 * latest that its own date allows; one that names a report belongs to the study that the report names in `related`.
 */
export const assessedStudiesOf = memoise(
  (events: readonly ClinicalEvent[]): readonly Assessed[] => {
    const dated = events.filter(({ time }) => isDated(time));
    const studies = dated.filter((event): event is Imaging => event.kind === "imaging");
    const responses = dated.filter((event): event is Response => event.kind === "response");
    const reports = new Map(
      events.flatMap((event): [string, readonly string[]][] =>
        event.kind === "report"
          ? [[event.source, (event.related ?? []).map(({ source }) => source)]]
          : [],
      ),
    );
    const place = new Map(studies.map((study, index) => [study, index]));
    const bySource = groupedBy(studies, ({ source }) => source);
    const studyOf = new Map(
      responses.map((response) => {
        const named = response.assesses.flatMap((source) => [
          source,
          ...(reports.get(source) ?? []),
        ]);
        const assessed = [...new Set(named)].flatMap((source) => bySource.get(source) ?? []);
        assessed.sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
        return [response, latestFor(response, assessed)];
      }),
    );
    const responsesOf = groupedBy(responses, (response) => studyOf.get(response));
    const reportsOf = reportsByStudy(dated);
    return [
      ...studies.map((study): Assessed => ({
        study,
        event: study,
        responses: responsesOf.get(study) ?? [],
        reports: reportsOf.get(study.source) ?? [],
      })),
      ...responses
        .filter((response) => studyOf.get(response) === undefined)
        .map((response): Assessed => ({
          study: undefined,
          event: response,
          responses: [response],
          reports: [],
        })),
    ];
  },
);

function groupedBy<Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const own = groups.get(key);
    if (own) own.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** The reports by the source of every study that they say they report on. */
function reportsByStudy(events: readonly ClinicalEvent[]): ReadonlyMap<string, readonly Report[]> {
  const reports = new Map<string, Report[]>();
  for (const event of events) {
    if (event.kind !== "report") continue;
    for (const { relation, source } of event.related ?? []) {
      if (relation !== "imagingStudy") continue;
      const own = reports.get(source);
      if (own) own.push(event);
      else reports.set(source, [event]);
    }
  }
  return reports;
}

/** The latest study that had begun when the response was made; the latest of all where none had. */
function latestFor({ time }: Response, studies: readonly Imaging[]): Imaging | undefined {
  const begins = (study: Imaging) => anchorOf(study.time) ?? -Infinity;
  const made = anchorOf(time) ?? -Infinity;
  const end = endOf(time) ?? made;
  const begun = studies.filter((study) => begins(study) < end || begins(study) === made);
  return (begun.length > 0 ? begun : studies).reduce<Imaging | undefined>(
    (latest, study) => (latest && begins(latest) > begins(study) ? latest : study),
    undefined,
  );
}
