import { adverseTrack } from "./adverse.js";
import { bodyTrack } from "./body.js";
import { careTrack } from "./care.js";
import { completenessTrack } from "./completeness.js";
import { conditionsTrack } from "./conditions.js";
import { diseaseTrack } from "./disease.js";
import { genomicsTrack } from "./genomics.js";
import { imagingTrack } from "./imaging.js";
import { labTrack } from "./lab.js";
import { otherTrack } from "./other.js";
import { pathologyTrack } from "./pathology.js";
import { performanceTrack } from "./performance.js";
import { plannedTrack } from "./planned.js";
import { promTrack } from "./prom.js";
import { studyTrack } from "./study.js";
import { symptomsTrack } from "./symptoms.js";
import type { Track } from "./track.js";
import { treatmentTrack } from "./treatment.js";
import { vitalSignsTrack } from "./vitalSigns.js";

/**
 * The tracks of the overview, from the top. A host puts its own in with `tracks={[...defaultTracks, mine]}`;
 * `otherTrack` takes what the tracks before it have left, so one that comes after it shows its events a second time.
 */
export const defaultTracks: readonly Track[] = [
  diseaseTrack,
  careTrack,
  plannedTrack,
  treatmentTrack,
  imagingTrack,
  labTrack,
  adverseTrack,
  promTrack,
  symptomsTrack,
  performanceTrack,
  bodyTrack,
  vitalSignsTrack,
  genomicsTrack,
  pathologyTrack,
  studyTrack,
  conditionsTrack,
  completenessTrack,
  otherTrack,
] as readonly Track[];
