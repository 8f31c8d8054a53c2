import { fonts } from "./geometry.js";
import { fitText, type Font, type MeasureText } from "./text/measureText.js";
import { wrapWords } from "./text/wrapWords.js";
import type { Readout } from "./tracks/track.js";

/** One line of the readout column. */
export interface ReadoutLine {
  readonly text: string;
  readonly font: Font;
  /** The whole of what the line is a part of. */
  readonly label: string;
  /** What stands after it in the small type. */
  readonly aside?: { readonly text: string; readonly label: string };
}

/** Space between a line and what stands after it. */
export const ASIDE_GAP = 6;

/** The lines that a readout has, and how wide they may be. */
interface Room {
  readonly count: number;
  /** Whether two lines close together find room where one line does. */
  readonly hasTight: boolean;
  readonly width: number;
  readonly measureText: MeasureText;
}

/**
 * The words of a readout: title and details take as many lines as they need, and what finds none is counted at the end,
 * `+2`. The first detail, most often the day, does not give way to a long title: it has a line of its own, or stands after
 * the title where there is no other line. A title too wide for a single line is set smaller before it is shortened.
 */
export function readoutLines(
  readout: Pick<Readout, "title" | "givesWay" | "details">,
  room: Room,
): readonly ReadoutLine[] {
  const { title, details } = readout;
  const isTooWide = room.count < 2 && room.measureText(title, fonts.readout) > room.width;
  const titles = title === "" ? [] : linesOf(title, isTooWide ? fonts.mark : fonts.readout, room);
  const [first] = details;
  if (first === undefined) return cutTo(room.count, titles, room);
  if (titles.length > 0 && room.count < 2) return datedLines(readout, dayOf(first), titles, room);
  if (titles.length >= room.count) {
    const last = titles.at(-1);
    const aside = { text: dayOf(first), label: details.join(", ") };
    if (titles.length === room.count && last && fitsAfter(last, aside.text, room))
      return [...titles.slice(0, -1), { ...last, aside }];
  }
  const shown = cutTo(room.count - 1, titles, room);
  return [...shown, ...detailLines(details, { ...room, count: room.count - shown.length })];
}

/** The day alone, where what is said after it has no room. */
function dayOf(detail: string): string {
  return detail.split(" · ")[0] ?? "";
}

/**
 * A title and its day where there is one line. The day stands after the title, without what gives way, or smaller; where
 * it does not fit even so, it is a line of its own, close below, one more than `count`: an old value never stands without
 * its day.
 */
function datedLines(
  { title, givesWay = "", details }: Pick<Readout, "title" | "givesWay" | "details">,
  day: string,
  titles: readonly ReadoutLine[],
  room: Room,
): readonly ReadoutLine[] {
  const { width, measureText } = room;
  const label = details.join(", ");
  const short = title.endsWith(givesWay) ? title.slice(0, title.length - givesWay.length) : title;
  const beside = [fonts.readout, fonts.mark]
    .flatMap((font) => [title, short].map((text) => ({ text, font, label: title })))
    .find((line) => fitsAfter(line, day, room));
  if (beside) return [{ ...beside, aside: { text: day, label } }];
  const above = cutTo(room.count, titles, room);
  if (!room.hasTight) return above;
  return [
    ...above.map((line) => ({ ...line, font: fonts.mark })),
    { text: fitText(day, width, fonts.axis, measureText), font: fonts.axis, label },
  ];
}

/** Details whole, as many as there are lines for; of the first as much as there is room for. */
function detailLines(details: readonly string[], room: Room): readonly ReadoutLine[] {
  const wrapped = details.map((detail) => linesOf(detail, fonts.sub, room));
  for (let shown = details.length; shown > 0; shown -= 1) {
    const lines = wrapped.slice(0, shown).flat();
    const rest = details.slice(shown);
    const last = lines.at(-1);
    if (!last || lines.length > room.count) continue;
    if (rest.length === 0) return lines;
    const more = { text: `+${rest.length}`, label: rest.join(", ") };
    if (fitsAfter(last, more.text, room)) return [...lines.slice(0, -1), { ...last, aside: more }];
    if (lines.length < room.count) return [...lines, { ...more, font: fonts.sub }];
  }
  return cutTo(room.count, wrapped[0] ?? [], room);
}

function linesOf(words: string, font: Font, { width, measureText }: Room): ReadoutLine[] {
  return wrapWords(words, width, font, measureText).map((line) => ({
    text: fitText(line, width, font, measureText),
    font,
    label: words,
  }));
}

/** The first lines; where there are more, the last of them takes the rest, shortened. */
function cutTo(
  count: number,
  lines: readonly ReadoutLine[],
  { width, measureText }: Room,
): readonly ReadoutLine[] {
  const last = lines[count - 1];
  if (lines.length <= count || !last) return lines.slice(0, count);
  const rest = lines.slice(count - 1).map(({ text }) => text);
  const text = fitText(rest.join(" "), width, last.font, measureText);
  return [...lines.slice(0, count - 1), { ...last, text }];
}

function fitsAfter(
  { text, font }: ReadoutLine,
  aside: string,
  { width, measureText }: Room,
): boolean {
  return measureText(text, font) + ASIDE_GAP + measureText(aside, fonts.axis) <= width;
}
