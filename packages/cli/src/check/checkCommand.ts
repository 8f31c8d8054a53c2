import { Command } from "commander";
import { doubtfulTimesOption } from "../input/doubtfulTimesOption.js";
import { inputName } from "../input/inputName.js";
import { openInput } from "../input/openInput.js";
import { readOptionsOf, type InputOptions } from "../input/readOptionsOf.js";
import type { CliIo } from "../io/cliIo.js";
import { checkReportOf } from "./checkReport.js";
import { formatCheck } from "./formatCheck.js";

interface CheckOptions extends InputOptions {
  readonly json?: true;
  readonly strict?: true;
}

/** `ipo check`: what becomes of every entry of a file, and what is wrong with it. Hands its exit code to `onExit`. */
export function checkCommand(io: CliIo, onExit: (code: number) => void): Command {
  return new Command("check")
    .summary("say what becomes of every entry of a file")
    .description(
      "Says what becomes of every entry of a file (drawn, listed in the table only, withheld, unsupported or invalid), " +
        "with reasons, the issues with their paths and what to do about them, the events by kind and the dates they cover. " +
        "Several files are read as pages of one input.",
    )
    .argument("<files...>", "FHIR R4 as JSON or NDJSON, plain or gzipped; - for standard input")
    .option("--json", "print the report as JSON and nothing else")
    .option("--strict", "exit with 1 when an issue is an error")
    .option("--patient <id>", "report for this patient only; default: everyone in the file")
    .addOption(doubtfulTimesOption())
    .addHelpText(
      "after",
      "\nExit codes: 0 readable, 1 with --strict and an issue of severity error, 2 not readable as FHIR.",
    )
    .action(async (files: string[], options: CheckOptions) => {
      const { json, strict } = options;
      const reading = await openInput(files, readOptionsOf(options), io);
      io.stdout(
        json
          ? `${JSON.stringify(checkReportOf(reading), null, 2)}\n`
          : formatCheck(files.map(inputName).join(", "), reading),
      );
      const hasErrors = reading.issues.some(
        ({ severity }) => severity === "error" || severity === "fatal",
      );
      onExit(strict && hasErrors ? 1 : 0);
    });
}
