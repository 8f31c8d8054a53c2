import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { round } from "./statistics.mjs";

/** The header, the buttons and the course in small: the floor draws no buttons and no window in the course. */
const above = { S: 150, M: 163, L: 163, XL: 181 };
/** Smoothed edges, dots drawn as squares, the strips' buttons and where symbols lie over each other. */
const MOST = 0.01;

/** How much of each picture of the floor differs from the overview's, as a part of its pixels, and whether it is the same. */
export function comparePictures(folder, size) {
  const found = {};
  for (const name of ["mounted", "moved", "values"]) {
    const top = name === "values" ? 40 : above[size];
    const files = ["ipo", "floor"].map((who) => path.join(folder, `${who}-${size}-${name}.png`));
    if (!files.every((file) => existsSync(file))) continue;
    const [own, floor] = files.map((file) => PNG.sync.read(readFileSync(file)));
    const { width, height } = own;
    const below = ({ data }) => data.subarray(4 * width * top);
    const differing = pixelmatch(below(own), below(floor), undefined, width, height - top, {
      threshold: 0.1,
    });
    const share = differing / (width * (height - top));
    found[name] = { share: round(share, 4), isSame: share <= MOST };
  }
  return found;
}
