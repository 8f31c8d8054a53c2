import type { Coding } from "@ipo/model";
import { systems } from "./systems.js";

/** Codings of one system, for the tables. */
export function codings(system: keyof typeof systems, ...codes: string[]): Coding[] {
  return codes.map((code) => ({ system: systems[system], code }));
}
