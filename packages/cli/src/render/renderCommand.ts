import type { Language } from "@ipo/layout";
import { accountOf, type EpochMs, type TimePoint } from "@ipo/model";
import { Command, Option } from "commander";
import { CliError } from "../cliError.js";
import { doubtfulTimesOption } from "../input/doubtfulTimesOption.js";
import { inputName } from "../input/inputName.js";
import { openInput } from "../input/openInput.js";
import { readOptionsOf, type InputOptions } from "../input/readOptionsOf.js";
import type { CliIo } from "../io/cliIo.js";
import { fileProblem } from "../io/fileProblem.js";
import { chooseRecord } from "./chooseRecord.js";
import {
  parseDate,
  parseDay,
  parseOutput,
  parseWidth,
  WIDTHS,
  type Output,
} from "./optionValues.js";
import { PNG_SCALE } from "./pngFile.js";
import { renderFile } from "./renderFile.js";
import { viewportOf } from "./viewportOf.js";

interface RenderOptions extends InputOptions {
  readonly output: Output;
  readonly width: number;
  readonly from?: TimePoint;
  readonly to?: TimePoint;
  readonly now?: TimePoint;
  readonly lang: Language;
  readonly theme: "light" | "dark";
}

/** `ipo render`: draws one patient's record into a file. */
export function renderCommand(io: CliIo): Command {
  return new Command("render")
    .summary("draw a patient's record into an SVG, HTML or PNG file")
    .description(
      "Draws one patient's record into a file, without a browser. An .html file also holds the entries that are not " +
        `drawn with the reasons, the issues, and every event as a table. A .png has ${PNG_SCALE} × ${PNG_SCALE} picture elements for each pixel.`,
    )
    .argument("<file>", "FHIR R4 as JSON or NDJSON, plain or gzipped; - for standard input")
    .addOption(
      new Option("-o, --output <file>", "the file to write; its ending .svg, .html or .png decides")
        .makeOptionMandatory()
        .argParser(parseOutput),
    )
    .addOption(
      new Option("--width <pixels>", `width of the drawing, ${WIDTHS.min} to ${WIDTHS.max}`)
        .default(WIDTHS.default)
        .argParser(parseWidth),
    )
    .addOption(
      new Option("--from <date>", "first day drawn: YYYY, YYYY-MM or YYYY-MM-DD").argParser(
        parseDate,
      ),
    )
    .addOption(
      new Option("--to <date>", "last day drawn: YYYY, YYYY-MM or YYYY-MM-DD").argParser(parseDate),
    )
    .addOption(
      new Option(
        "--now <day>",
        "today, YYYY-MM-DD; default: when the source made the file",
      ).argParser(parseDay),
    )
    .addOption(new Option("--lang <lang>", "language").choices(["sv", "en"]).default("sv"))
    .addOption(new Option("--theme <theme>", "colours").choices(["light", "dark"]).default("light"))
    .option("--patient <id>", "whose record to draw; needed where the file holds several")
    .addOption(doubtfulTimesOption())
    .action((file: string, options: RenderOptions) => render(file, options, io));
}

async function render(file: string, options: RenderOptions, io: CliIo): Promise<void> {
  const { output, width, from, to, lang, theme } = options;
  const reading = await openInput([file], readOptionsOf(options), io);
  const record = chooseRecord(inputName(file), reading);
  // A day is over at its end, so what happened during it is not ahead.
  const now = options.now && ((options.now.end - 1) as EpochMs);
  const viewport = viewportOf(record, { from, to, now, lang });
  const account = accountOf([...reading.entries]);
  const { issues } = reading;
  const picture = { record, account, issues, width, lang, theme, viewport, now };
  const { content, note } = await renderFile(picture, output.format);
  await io.writeFile(output.path, content).catch((error: unknown) => {
    throw new CliError(
      `Cannot write ${output.path}: ${fileProblem(error)}. Choose another place with -o.`,
    );
  });
  io.stdout(`Wrote ${output.path}: ${account.fates.drawn} of ${account.entries} entries drawn.\n`);
  if (note !== undefined) io.stderr(`ipo: ${note}\n`);
}
