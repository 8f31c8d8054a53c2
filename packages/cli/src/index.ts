export { main } from "./main.js";
export { runCli } from "./runCli.js";
export { type CliIo } from "./io/cliIo.js";
export { CheckReport } from "./check/checkReport.js";
