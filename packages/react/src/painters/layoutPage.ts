import type { Font, MeasureText, Summary } from "@ipo/layout";
import { wrapLines } from "./wrapLines.js";

/** A line of text with its place. */
export interface PageText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly font: Font;
}

/** One fact of the header: its divider, its label, and its value in as many lines as it needs. */
export interface PageFact {
  readonly dividerX: number;
  readonly dividerY: number;
  readonly dividerHeight: number;
  readonly label: PageText;
  readonly value: readonly PageText[];
  /** What everybody who meets the patient should see. */
  readonly isAlert: boolean;
}

/** Where the header stands above a drawing of the timeline, and the footer below it. All y count from the page's top. */
export interface PageLayout {
  readonly name: PageText;
  readonly identity: PageText;
  readonly facts: readonly PageFact[];
  readonly sceneY: number;
  readonly footerY: number;
  readonly footer: readonly PageText[];
  readonly height: number;
}

interface PageInput {
  readonly summary: Summary;
  readonly footer: readonly string[];
  readonly width: number;
  readonly sceneHeight: number;
  readonly measureText: MeasureText;
}

/** Below this width the facts have rows of their own under the identity, as on a page. */
const SIDE_BY_SIDE = 1100;
const MARGIN = 20;
const FACTS_X = 236;
const FACT_INDENT = 16;
const FACT_GAP = 24;
/** A value wider than this takes several lines, so that one fact does not take the row. */
const FACT_WIDTH = 310;
const FACT_HEIGHT = 42;
const LINE_HEIGHT = 18;
const HEADER_HEIGHT = 78;
const FOOTER_LINE = 16;
const fonts = {
  name: { fontSize: 20, fontWeight: 600 },
  identity: { fontSize: 13, fontWeight: 400 },
  label: { fontSize: 11, fontWeight: 400 },
  value: { fontSize: 13, fontWeight: 500 },
} as const satisfies Record<string, Font>;

/**
 * Places the header and the footer of a stand-alone picture. Facts stand in a row; one that has no room left opens the
 * next row, and a value wider than the page takes several lines: nothing is cut.
 */
export function layoutPage({
  summary,
  footer,
  width,
  sceneHeight,
  measureText,
}: PageInput): PageLayout {
  const { name, identity } = summary;
  const identityWidth = Math.max(
    measureText(name, fonts.name),
    measureText(identity, fonts.identity),
  );
  const isNarrow = width < SIDE_BY_SIDE;
  const place = isNarrow
    ? { left: MARGIN - FACT_INDENT, right: width - MARGIN, top: HEADER_HEIGHT - 6 }
    : {
        left: Math.max(FACTS_X, MARGIN + identityWidth + FACT_GAP),
        right: width - MARGIN,
        top: 18,
      };
  const { facts, bottom } = layoutFacts(summary, place, isNarrow, measureText);
  const sceneY = Math.max(HEADER_HEIGHT, bottom);
  const footerY = sceneY + sceneHeight;
  const footerLines = footer.flatMap((line) =>
    wrapLines(line, width - 2 * MARGIN, fonts.label, measureText),
  );
  return {
    name: { x: MARGIN, y: 32, text: name, font: fonts.name },
    identity: { x: MARGIN, y: 56, text: identity, font: fonts.identity },
    facts,
    sceneY,
    footerY,
    footer: footerLines.map((text, index) => ({
      x: MARGIN,
      y: footerY + 22 + index * FOOTER_LINE,
      text,
      font: fonts.label,
    })),
    height: footerY + 18 + footerLines.length * FOOTER_LINE,
  };
}

function layoutFacts(
  { facts }: Summary,
  { left, right, top }: { readonly left: number; readonly right: number; readonly top: number },
  isNarrow: boolean,
  measureText: MeasureText,
): { facts: PageFact[]; bottom: number } {
  const placed: PageFact[] = [];
  let x = left;
  let rowY = top;
  let rowHeight = FACT_HEIGHT;
  for (const { label, value, tone } of facts) {
    // A line ends with the dot between two words of a fact, and never begins with it.
    const words = value.replaceAll(" · ", "\u00a0· ");
    const widest = Math.min(FACT_WIDTH, right - left - FACT_INDENT);
    const lines = wrapLines(words, widest, fonts.value, measureText);
    const widths = [
      measureText(label, fonts.label),
      ...lines.map((line) => measureText(line, fonts.value)),
    ];
    const width = FACT_INDENT + Math.max(...widths);
    if (x > left && x + width > right) {
      x = left;
      rowY += rowHeight + 8;
      rowHeight = FACT_HEIGHT;
    }
    const height = FACT_HEIGHT + (lines.length - 1) * LINE_HEIGHT;
    rowHeight = Math.max(rowHeight, height);
    placed.push({
      dividerX: x,
      dividerY: rowY,
      // The first fact of a row that begins at the page's edge has nothing to be divided from.
      dividerHeight: isNarrow && x === left ? 0 : height,
      label: { x: x + FACT_INDENT, y: rowY + 12, text: label, font: fonts.label },
      value: lines.map((text, index) => ({
        x: x + FACT_INDENT,
        y: rowY + 34 + index * LINE_HEIGHT,
        text,
        font: fonts.value,
      })),
      isAlert: tone === "alert",
    });
    x += width + FACT_GAP;
  }
  return { facts: placed, bottom: facts.length === 0 ? 0 : rowY + rowHeight + 18 };
}
