import { formatFateReason } from "@ipo/layout";
import type { Account } from "@ipo/model";
import type { PageText } from "../locale/pageText.js";
import type { DetailsTableProps } from "./DetailsTable.js";

/** Every entry of the input that is not in the picture, with its fate and why. */
export function notDrawnTable({ entry }: Account, text: PageText): DetailsTableProps {
  const notDrawn = entry.filter(({ fate }) => fate !== "drawn");
  return {
    title: text("page.notDrawn", { count: notDrawn.length }),
    columns: (["page.reference", "page.type", "page.fate", "page.reason"] as const).map((key) => ({
      label: text(key),
    })),
    rows: notDrawn.map((one) => [
      one.reference ?? one.path,
      one.resourceType ?? "",
      text(`fate.${one.fate}`),
      formatFateReason(one, text),
    ]),
  };
}
