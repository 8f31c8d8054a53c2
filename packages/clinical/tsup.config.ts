import { preset } from "../../tsup.preset";

export default preset({
  // The unit library is ESM only and states a peer of its own, so it is built in: a host gets neither.
  noExternal: ["@atomic-ehr/ucum"],
  // Units in a file of their own, so that a bundler leaves them out for a host that converts none.
  entry: { index: "src/index.ts", units: "src/units/convertQuantity.ts" },
  splitting: true,
});
