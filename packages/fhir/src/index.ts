export {
  families,
  familyOf,
  familyRules,
  type Family,
  type FamilyRule,
} from "./normalise/families.js";
export { createBundleReader, type BundleReader } from "./createBundleReader.js";
export { readBundle, readBundleInSlices, readBundles } from "./readBundle.js";
export type { ReadOptions, ReadResult } from "./readResult.js";
export type { AbortSignalLike, SliceOptions } from "./steps/runInSlices.js";
export { writeBundle } from "./write/writeBundle.js";
export type { WrittenBundle, WrittenEntry } from "./write/writtenBundle.js";
