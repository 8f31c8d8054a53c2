import { PNG } from "pngjs";

/** So many pixels are neither the paper nor its grid in the emptiest honest picture. */
const FEWEST = 5_000;

/** Throws where a picture shows next to nothing, so that nobody measures a blank page. */
export function checkPicture(buffer, name) {
  const { data } = PNG.sync.read(buffer);
  let drawn = 0;
  for (let at = 0; at < data.length; at += 4)
    if (Math.min(data[at], data[at + 1], data[at + 2]) < 200) drawn += 1;
  if (drawn < FEWEST) throw new Error(`${name} is all but blank: ${drawn} pixels are drawn.`);
}
