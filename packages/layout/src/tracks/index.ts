import { adverseTrack } from "./adverse.js";
import { careTrack } from "./care.js";
import { conditionsTrack } from "./conditions.js";
import { diseaseTrack } from "./disease.js";
import { genomicsTrack } from "./genomics.js";
import { imagingTrack } from "./imaging.js";
import { labTrack, vitalSignsTrack } from "./lab.js";
import { otherTrack } from "./other.js";
import { performanceTrack } from "./performance.js";
import { promTrack } from "./prom.js";
import { symptomsTrack } from "./symptoms.js";
import type { Track } from "./track.js";
import { treatmentTrack } from "./treatment.js";

/**
 * The tracks of the overview, from the top. A host puts its own in with `tracks={[...defaultTracks, mine]}`;
 * `otherTrack` takes what the tracks before it have left, so one that comes after it shows its events a second time.
 */
export const defaultTracks: readonly Track[] = [
  diseaseTrack,
  careTrack,
  treatmentTrack,
  imagingTrack,
  labTrack,
  adverseTrack,
  promTrack,
  symptomsTrack,
  performanceTrack,
  vitalSignsTrack,
  genomicsTrack,
  conditionsTrack,
  otherTrack,
] as readonly Track[];
