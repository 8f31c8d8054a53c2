import { Command, CommanderError } from "commander";
import { version } from "../package.json";
import { checkCommand } from "./check/checkCommand.js";
import { CliError } from "./cliError.js";
import { convertCommand } from "./convert/convertCommand.js";
import type { CliIo } from "./io/cliIo.js";
import { renderCommand } from "./render/renderCommand.js";
import { printable } from "./text/printable.js";

/**
 * Runs `ipo` with the words after its name and gives the exit code: 0 done, 1 `check --strict` found errors, 2 the
 * input or the call cannot be used, with one line on standard error that says what to do.
 * Everything outside comes through `io`, so it also runs inside a test.
 */
export async function runCli(argv: readonly string[], io: CliIo): Promise<number> {
  let exitCode = 0;
  const program = new Command("ipo")
    .description(
      "What a FHIR R4 bundle gives in the individual patient overview, without a browser.",
    )
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [command]", "print the help of a command")
    .addCommand(checkCommand(io, (code) => (exitCode = code)))
    .addCommand(renderCommand(io))
    .addCommand(convertCommand(io))
    .addHelpText(
      "after",
      "\nExit codes: 0 done, 1 errors found by `check --strict`, 2 unusable input or call.",
    );
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({ writeOut: io.stdout, writeErr: io.stderr });
  }
  try {
    await program.parseAsync(argv, { from: "user" });
    return exitCode;
  } catch (error) {
    // Commander has printed its own message; help and version end it with 0.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const isUsers = error instanceof CliError;
    const why = error instanceof Error ? error.message : String(error);
    io.stderr(`ipo: ${isUsers ? "" : "A fault in ipo, please report it: "}${printable(why)}\n`);
    return 2;
  }
}
