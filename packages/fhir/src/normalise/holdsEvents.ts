import type { ResourceEntry } from "../container/inputEntry.js";
import { normalisers } from "./normalisers.js";

/** Whether a resource can give events: its type is read, and a Device is somebody's, such as an implant. */
export function holdsEvents({ resourceType, resource }: ResourceEntry): boolean {
  if (resourceType === "Device" && resource["patient"] === undefined) return false;
  return normalisers.has(resourceType);
}
