import type { Bundle, FhirResource } from "fhir/r4";
import type { Screen } from "./screen.js";

/** The resources of a bundle by `Type/id`, for answers that must not depend on the reader. */
export type Resources = ReadonlyMap<string, FhirResource>;

/** A question that a clinician asks at the conference, and how the picture answers it. */
export interface Question {
  readonly ask: string;
  /** The words of the answer, worked out from the resources alone. */
  readonly answer: (resources: Resources) => string;
  /** What the reader looks at: the first screen, or what one interaction shows. It holds the answer. */
  readonly see: (screen: Screen) => string;
}

/** The resources of a bundle, by type and id. */
export function resourcesOf({ entry = [] }: Bundle): Resources {
  const resources = new Map<string, FhirResource>();
  for (const { resource } of entry)
    if (resource?.id !== undefined)
      resources.set(`${resource.resourceType}/${resource.id}`, resource as FhirResource);
  return resources;
}
