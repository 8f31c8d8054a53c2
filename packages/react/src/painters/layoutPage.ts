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

const MARGIN = 20;
const FACTS_X = 236;
const FACT_INDENT = 16;
const FACT_GAP = 24;
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
  const left = Math.max(FACTS_X, MARGIN + identityWidth + FACT_GAP);
  const { facts, bottom } = layoutFacts(summary, left, width - MARGIN, measureText);
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
  left: number,
  right: number,
  measureText: MeasureText,
): { facts: PageFact[]; bottom: number } {
  const placed: PageFact[] = [];
  let x = left;
  let rowY = 18;
  let rowHeight = FACT_HEIGHT;
  for (const { label, value } of facts) {
    const widthOf = (text: string, font: Font) => FACT_INDENT + measureText(text, font);
    const width = Math.max(widthOf(label, fonts.label), widthOf(value, fonts.value));
    if (x > left && x + width > right) {
      x = left;
      rowY += rowHeight + 8;
      rowHeight = FACT_HEIGHT;
    }
    const lines = wrapLines(value, right - x - FACT_INDENT, fonts.value, measureText);
    const height = FACT_HEIGHT + (lines.length - 1) * LINE_HEIGHT;
    rowHeight = Math.max(rowHeight, height);
    placed.push({
      dividerX: x,
      dividerY: rowY,
      dividerHeight: height,
      label: { x: x + FACT_INDENT, y: rowY + 12, text: label, font: fonts.label },
      value: lines.map((text, index) => ({
        x: x + FACT_INDENT,
        y: rowY + 34 + index * LINE_HEIGHT,
        text,
        font: fonts.value,
      })),
    });
    x += width + FACT_GAP;
  }
  return { facts: placed, bottom: facts.length === 0 ? 0 : rowY + rowHeight + 18 };
}
