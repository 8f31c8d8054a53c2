import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { round } from "./statistics.mjs";

/** The header, the buttons and the course in small: the floor draws no buttons and no window in the course. */
const above = { S: 150, M: 163, L: 163, XL: 181 };
const COURSE = 40;
/** Smoothed edges, dots drawn as squares, the strips' buttons and where symbols lie over each other. */
const MOST = 0.01;

/** The pictures that are compared, and the place whose moves end with them. */
const pictures = { mounted: undefined, moved: "top", values: "values" };

/**
 * How much of each picture of the floor differs from the overview's, as a part of its pixels, and whether it is the same.
 * A move that ran out of time ends at another window than the floor's, so that its picture is not compared.
 */
export function comparePictures(folder, size, { ipo, floor }) {
  const found = {};
  for (const [name, place] of Object.entries(pictures)) {
    const files = ["ipo", "floor"].map((who) => path.join(folder, `${who}-${size}-${name}.png`));
    const stepsOf = ({ moves }) => moves?.[place]?.zoom.steps;
    if (!ipo || !floor || (place && stepsOf(ipo) !== stepsOf(floor))) continue;
    if (!files.every((file) => existsSync(file))) continue;
    const [own, other] = files.map((file) => PNG.sync.read(readFileSync(file)));
    const { width, height } = own;
    const top = name === "values" ? COURSE : above[size];
    const below = ({ data }) => data.subarray(4 * width * top);
    const differing = pixelmatch(below(own), below(other), undefined, width, height - top, {
      threshold: 0.1,
    });
    const share = differing / (width * (height - top));
    found[name] = { share: round(share, 4), isSame: share <= MOST };
  }
  return found;
}
