import { preset } from "../../tsup.preset";

export default preset({ format: ["esm"], platform: "node", target: "node20.19" });
