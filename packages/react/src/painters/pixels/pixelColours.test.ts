import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { lightPalette } from "../../theme/palette.js";
import { pixelColoursOf } from "./pixelColours.js";
import { packColour } from "./tile.js";

const palette = { colours: lightPalette, barEdge: undefined, fontFamily: "Inter" };

beforeEach(() => void vi.stubGlobal("ImageData", class {}));
afterEach(() => void vi.unstubAllGlobals());

it("reads colours as browsers resolve them", () => {
  const colours = { ...lightPalette, ink: "rgb(1, 2, 3)", paper: "rgba(250, 251, 252, 1)" };
  const read = pixelColoursOf({ ...palette, colours, barEdge: "rgb(9, 8, 7)" });
  expect(read?.parts.ink).toEqual([1, 2, 3]);
  expect(read?.words.paper).toBe(packColour([250, 251, 252]));
  expect(read?.barEdge).toBe(packColour([9, 8, 7]));
  const mixed = { ...lightPalette, range: "color(srgb 0.8 0.2 1)" };
  expect(pixelColoursOf({ ...palette, colours: mixed })?.parts.range).toEqual([204, 51, 255]);
  expect(pixelColoursOf(palette)).toBeDefined();
});

it("gives nothing where a colour is not opaque, or of another kind: a canvas then draws the shapes", () => {
  for (const ink of [
    "rgba(0, 0, 0, 0.5)",
    "oklch(0.5 0.1 20)",
    "color(srgb 0 0 0 / 0.5)",
    "CanvasText",
    "",
  ])
    expect(pixelColoursOf({ ...palette, colours: { ...lightPalette, ink } })).toBeUndefined();
});

it("gives nothing where there are no pixels to set", () => {
  vi.unstubAllGlobals();
  expect(pixelColoursOf(palette)).toBeUndefined();
});
