import { layoutTimeline } from "@ipo/layout";
import type { EpochMs, PatientRecord } from "@ipo/model";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { smallRecord } from "../testing/record.js";
import { lightPalette } from "../theme/palette.js";
import { SvgScene } from "./SvgScene.js";

const small = smallRecord();
const planned: PatientRecord = {
  ...small,
  events: small.events.map((event) =>
    event.kind === "medication" ? { ...event, status: "planned" } : event,
  ),
};
const scene = layoutTimeline(planned, { width: 1280, now: Date.UTC(2020, 0, 15) as EpochMs });

describe("SvgScene", () => {
  it("refers only to patterns that it brings, under its own prefix", () => {
    const svg = renderToStaticMarkup(
      <SvgScene scene={scene} palette={lightPalette} idPrefix="a" />,
    );
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    const used = [...svg.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id);
    expect(used.length).toBeGreaterThan(0);
    expect(ids).toEqual(expect.arrayContaining(used));
    expect(ids.filter((id) => !id?.startsWith("a-"))).toEqual([]);
  });

  it("draws every word of the scene, whole", () => {
    const svg = renderToStaticMarkup(
      <SvgScene scene={scene} palette={lightPalette} idPrefix="a" />,
    );
    const ticks = scene.axis.ticks.flatMap(({ mark }) => mark ?? []);
    const words = [
      scene.overview.marks,
      ticks,
      scene.axis.marks,
      ...scene.tracks.map(({ marks }) => marks),
    ]
      .flat()
      .flatMap((mark) => (mark.shape === "text" ? [mark.text] : []));
    const drawn = new DOMParser().parseFromString(
      `<svg xmlns="http://www.w3.org/2000/svg">${svg}</svg>`,
      "image/svg+xml",
    );
    expect([...drawn.querySelectorAll("text")].map(({ textContent }) => textContent)).toEqual(
      words,
    );
  });
});
