/** What a message calls an input: its path, or standard input for `-`. */
export function inputName(path: string): string {
  return path === "-" ? "Standard input" : path;
}
