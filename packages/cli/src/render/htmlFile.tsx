import { markupOf } from "./markup.js";
import { OverviewPage } from "./page/OverviewPage.js";
import type { Picture } from "./picture.js";

/** The picture and its tables as one HTML file that needs nothing else: no script, no request. */
export function htmlFile(picture: Picture): string {
  return `<!doctype html>\n${markupOf(<OverviewPage {...picture} />)}\n`;
}
