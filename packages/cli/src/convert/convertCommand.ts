import { writeBundle } from "@ipo/fhir";
import { Command, Option } from "commander";
import { CliError } from "../cliError.js";
import type { CliIo } from "../io/cliIo.js";
import { fileProblem } from "../io/fileProblem.js";
import { doubtfulTimesOption } from "../input/doubtfulTimesOption.js";
import { readOptionsOf, type InputOptions } from "../input/readOptionsOf.js";
import { CONVERT_FORMATS, convertFormatOf, type ConvertFormat } from "./convertOutput.js";
import { openRecord } from "./openRecord.js";

interface ConvertOptions extends InputOptions {
  readonly output: string;
  readonly to?: ConvertFormat;
}

/** `ipo convert`: one patient's record out of FHIR, and FHIR out of a record. */
export function convertCommand(io: CliIo): Command {
  return new Command("convert")
    .summary("write a patient's record as JSON, or as a FHIR Bundle")
    .description(
      "Reads FHIR or a record, and writes one patient's record, or that record as a FHIR R4 Bundle. " +
        "Reading the Bundle again gives the same record, but for the paths of its events.",
    )
    .argument(
      "<file>",
      "FHIR R4 as JSON or NDJSON, or a record, plain or gzipped; - for standard input",
    )
    .addOption(
      new Option(
        "-o, --output <file>",
        "the file to write; - for standard output",
      ).makeOptionMandatory(),
    )
    .addOption(
      new Option(
        "--to <format>",
        "what to write; default: a bundle where the name ends in bundle.json, else a record",
      ).choices(CONVERT_FORMATS),
    )
    .option("--patient <id>", "whose record; needed where the file holds several")
    .addOption(doubtfulTimesOption())
    .action((file: string, options: ConvertOptions) => convert(file, options, io));
}

async function convert(file: string, options: ConvertOptions, io: CliIo): Promise<void> {
  const { output, to } = options;
  const format = convertFormatOf(output, to);
  const { record, issues } = await openRecord(file, readOptionsOf(options), io);
  const json = format === "bundle" ? writeBundle(record) : record;
  const content = `${JSON.stringify(json, null, 2)}\n`;
  if (issues.length > 0)
    io.stderr(`ipo: ${issues.length} issues in the input. See them with ipo check.\n`);
  if (output === "-") {
    io.stdout(content);
    return;
  }
  await io.writeFile(output, content).catch((error: unknown) => {
    throw new CliError(
      `Cannot write ${output}: ${fileProblem(error)}. Choose another place with -o.`,
    );
  });
  io.stdout(`Wrote ${output}: a ${format} with ${record.events.length} events.\n`);
}
