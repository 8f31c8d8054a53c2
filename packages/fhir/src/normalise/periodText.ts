import type { Period } from "../schema/datatypes.js";

/** A period in the source's words, such as `2020–2021-05`, with nothing at an open end; `undefined` where it has none. */
export function periodText(period: Period | undefined): string | undefined {
  const { start, end } = period ?? {};
  return start === undefined && end === undefined ? undefined : `${start ?? ""}–${end ?? ""}`;
}
