export { readBundle, readBundles } from "./readBundle.js";
export type { ReadOptions, ReadResult } from "./readResult.js";
