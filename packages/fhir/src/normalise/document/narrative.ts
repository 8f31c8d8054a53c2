/** Elements that stand on a line of their own in a narrative (hl7.org/fhir/R4/narrative.html#xhtml). */
const BLOCKS: ReadonlySet<string> = new Set(
  "address blockquote br caption dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre table tbody tfoot thead tr ul".split(
    " ",
  ),
);

/** What an opening tag puts in its place, so that words and digits beside it do not run together: 10⁹ is not 109. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ["sup", "^"],
  ["sub", "_"],
  ["td", " | "],
  ["th", " | "],
]);

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["apos", "'"],
  ["gt", ">"],
  ["lt", "<"],
  ["quot", '"'],
]);

/**
 * The words of a narrative (the XHTML of `Narrative.div`) as plain text: one line for each block, cells of a row
 * apart by ` | `, white space collapsed. `undefined` when there are none. The XHTML is only scanned, once, and never
 * parsed as HTML; what is not a tag stays as it is written, so that `PSA < 0.1` keeps its words.
 */
export function narrativeText(div: string | undefined): string | undefined {
  if (div === undefined) return undefined;
  const words: string[] = [];
  let position = 0;
  const finder = finderIn(div);
  while (position < div.length) {
    const opening = div.indexOf("<", position);
    const textEnd = opening === -1 ? div.length : opening;
    if (textEnd > position) words.push(plain(decodeEntities(div.slice(position, textEnd))));
    if (opening === -1) break;
    const markup = markupAt(div, opening, finder);
    words.push(markup.words);
    position = markup.end;
  }
  const lines = words.join("").split("\n").map(tidyLine);
  return lines.filter((line) => line !== "").join("\n") || undefined;
}

interface Markup {
  /** What it leaves in the text: a line break, a sign, the words of a CDATA section, or nothing. */
  readonly words: string;
  readonly end: number;
}

type Finder = (ending: string, from: number) => number;

/** The markup that begins with the `<` at a position; where none does, the sign itself. */
function markupAt(div: string, opening: number, find: Finder): Markup {
  if (div.startsWith("<!--", opening)) {
    const end = find("-->", opening + 4);
    if (end !== -1) return { words: "", end: end + 3 };
  }
  if (div.startsWith("<![CDATA[", opening)) {
    const end = find("]]>", opening + 9);
    if (end !== -1) return { words: plain(div.slice(opening + 9, end)), end: end + 3 };
  }
  const end = tagEnd(div, opening);
  if (end === undefined) return { words: "<", end: opening + 1 };
  const [, isClosing, name = ""] =
    /^<(\/?)([A-Za-z0-9]*)/.exec(div.slice(opening, opening + 20)) ?? [];
  const tag = name.toLowerCase();
  if (BLOCKS.has(tag)) return { words: "\n", end };
  return { words: isClosing ? "" : (SIGNS.get(tag) ?? ""), end };
}

/** Where the tag at a position is over. A `<` inside it, which XML forbids even in quotes, means that it is none. */
function tagEnd(div: string, opening: number): number | undefined {
  if (!/[A-Za-z/!?]/.test(div.charAt(opening + 1))) return undefined;
  let quote: string | undefined;
  for (let position = opening + 1; position < div.length; position += 1) {
    const letter = div.charAt(position);
    if (letter === "<") return undefined;
    if (letter === ">" && quote === undefined) return position + 1;
    if (letter === quote) quote = undefined;
    else if (quote === undefined && (letter === '"' || letter === "'")) quote = letter;
  }
  return undefined;
}

/** Finds endings; one that was not found once is not looked for again, so that the whole stays one pass. */
function finderIn(div: string): Finder {
  const missing = new Set<string>();
  return (ending, from) => {
    const found = missing.has(ending) ? -1 : div.indexOf(ending, from);
    if (found === -1) missing.add(ending);
    return found;
  };
}

/** Line breaks of the source are white space; only those of blocks are kept. */
function plain(text: string): string {
  return text.replace(/\s/g, " ");
}

function tidyLine(line: string): string {
  return line
    .split(/\s+/)
    .filter(Boolean)
    .join(" ")
    .replace(/^(?:\| ?)+/, "");
}

/** The entities of XML and numeric ones as letters; any other stays as written. Each is decoded once. */
function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]{2,4}));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES.get(name) ?? whole;
      return letterOf(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)) ?? whole;
    },
  );
}

/** The letter of a code point that XML allows (w3.org/TR/xml/#charsets), which leaves out control characters. */
function letterOf(point: number): string | undefined {
  const isLetter =
    point === 9 ||
    point === 10 ||
    point === 13 ||
    (point >= 0x20 && point <= 0xd7ff) ||
    (point >= 0xe000 && point <= 0xfffd) ||
    (point >= 0x10000 && point <= 0x10ffff);
  return isLetter ? String.fromCodePoint(point) : undefined;
}
