import { Option } from "commander";

/** `--doubtful-times`, as every command that reads FHIR has it. */
export function doubtfulTimesOption(): Option {
  return new Option(
    "--doubtful-times <way>",
    "draw an event whose time can hardly be right where it says, marked, or only list it",
  )
    .choices(["draw", "list"])
    .default("draw");
}
