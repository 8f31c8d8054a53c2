import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";

/** Characters that XML 1.0 does not allow even as a reference (w3.org/TR/xml, 2.2), and lone halves of pairs. */
const notXml = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/**
 * An element as markup that any XML or HTML parser reads. A character from a record that would break the file
 * becomes the replacement character, which shows that something stood there.
 */
export function markupOf(element: ReactElement): string {
  return renderToStaticMarkup(element).replace(notXml, "\u{fffd}");
}
