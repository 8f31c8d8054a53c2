/** Something the user can put right: one line for standard error, and exit code 2. */
export class CliError extends Error {
  override readonly name = "CliError";
}
