import type { UiKey, UiText } from "../locale/uiText.js";

/** Names of the tracks that draw several strips; the others are named by their one strip. */
const keys: Readonly<Record<string, UiKey>> = {
  lab: "ui.tracks.kind.lab",
  body: "ui.tracks.kind.body",
  vitalSigns: "ui.tracks.kind.vitalSigns",
  prom: "ui.tracks.kind.prom",
  performance: "ui.tracks.kind.performance",
};

/** What the strips of a kind of track are called together; `undefined` for a kind that a host brings. */
export function kindWords(kind: string, text: UiText): string | undefined {
  const key = keys[kind];
  return key && text(key);
}
