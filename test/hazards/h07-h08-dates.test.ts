import { execFile } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { tableOf, type Mark, type Scene } from "@ipo/layout";
import { isPartial, type ClinicalEvent, type EpochMs, type TimePoint } from "@ipo/model";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { patients, root } from "../support/patients.js";
import { drawnPatient, isDrawn, marksOf, pixelOf } from "./drawnPatient.js";

const DAY_MS = 86_400_000;

/** Patients with dates known to the month or year, and with bookings on each side of both changes of the clocks. */
const dated = patients.filter(({ id }) =>
  ["nils-provare", "alva-barnrud", "greta-glioblad", "klas-klarcell", "tore-tvacancer"].includes(
    id,
  ),
);

function pointsOf({ time }: ClinicalEvent): TimePoint[] {
  if (time.kind === "point") return [time.at];
  return time.kind === "period" ? [time.start, time.end].flatMap((point) => point ?? []) : [];
}

/** The stretch of pixels that a mark takes; a symbol or a text has none. */
function stretchOf(mark: Mark): readonly [number, number] | undefined {
  if (mark.shape === "rect") return [mark.x, mark.x + mark.width];
  const [from, to] = mark.shape === "line" ? mark.points : [];
  return from && to && from[1] === to[1] ? [from[0], to[0]] : undefined;
}

describe.each(dated)("$id", (patient) => {
  const { record, draw, now } = drawnPatient(patient);

  describe("H7: partial date drawn as exact", () => {
    const partial = record.events.filter(
      (event) => isDrawn(event) && pointsOf(event).some(isPartial),
    );

    it("a date known to the month or year is worded as it was written, with no day added", () => {
      const rows = new Map(tableOf(record, { now }).map((row) => [row.eventId, row.time]));
      expect(partial.length).toBeGreaterThan(0);
      for (const event of partial)
        for (const { text } of pointsOf(event).filter(isPartial))
          expect(rows.get(event.id), event.id).toMatch(new RegExp(`(?<!\\d)${text}(?![-\\d])`));
    });

    it("a point in time known to the month or year is drawn as the whole of it, never as a bare point", () => {
      for (const event of partial) {
        if (event.time.kind !== "point") continue;
        const { start, end, text } = event.time.at;
        const scene = around(start, end, draw);
        const track = scene.tracks.find(({ marks }) =>
          marks.some(({ events }) => events.includes(event.id)),
        );
        expect(track, event.id).toBeDefined();
        const own = (track?.marks ?? []).filter(({ events }) => events.includes(event.id));
        expect(own.map(({ label }) => label).join(), event.id).toContain(text);
        const [from, to] = [pixelOf(scene, start), pixelOf(scene, end)];
        const covers = (track?.marks ?? []).some((mark) => {
          const stretch = stretchOf(mark);
          const isOwn = own.includes(mark) || mark.events.length === 0;
          return (
            isOwn && stretch && Math.abs(stretch[0] - from) < 3 && Math.abs(stretch[1] - to) < 3
          );
        });
        expect(covers, `${event.id} ${text}`).toBe(true);
      }
    });

    it("a treatment or side effect whose start or end is known to the month or year fades over it", () => {
      for (const event of partial) {
        if (event.time.kind !== "period" || !["medication", "adverseEvent"].includes(event.kind))
          continue;
        // Without a start nothing says how long it went on: that end is in words alone.
        if (event.time.start === undefined) continue;
        for (const { start, end, text } of pointsOf(event).filter(isPartial)) {
          const scene = around(start, end, draw);
          const [from, to] = [pixelOf(scene, start), pixelOf(scene, end)];
          const middle = (from + to) / 2;
          const over = marksOf(scene).filter((mark) => {
            const stretch = mark.events.includes(event.id) ? stretchOf(mark) : undefined;
            return stretch && stretch[0] < middle - 2 && stretch[1] > middle + 2;
          });
          expect(over.length, `${event.id} ${text}`).toBeGreaterThan(0);
          for (const mark of over)
            expect(mark, `${event.id} ${text}`).toMatchObject({ pattern: /faded|outline/ });
        }
      }
    });
  });

  describe("H8: time zone shifts a date", () => {
    it("a day without a clock time lies on its day, to the pixel", () => {
      const last = Math.max(
        ...record.events
          .flatMap((event) => (isDrawn(event) ? pointsOf(event) : []))
          .map(({ start }) => start)
          .filter((start) => start < now),
      );
      const viewport = {
        start: (last - 90 * DAY_MS) as EpochMs,
        end: (last + 5 * DAY_MS) as EpochMs,
      };
      const scene = draw({ viewport });
      const byId = new Map(record.events.map((event) => [event.id, event]));
      let checked = 0;
      for (const mark of marksOf(scene)) {
        const [id, other] = mark.events;
        const event = id === undefined || other !== undefined ? undefined : byId.get(id);
        if (mark.shape !== "symbol" || event?.time.kind !== "point") continue;
        const { start, end, text, precision } = event.time.at;
        if (precision !== "day") continue;
        checked += 1;
        expect(mark.x, `${id} ${text}`).toBeGreaterThan(pixelOf(scene, start) - 0.1);
        expect(mark.x, `${id} ${text}`).toBeLessThan(pixelOf(scene, end) + 0.1);
        expect(mark.label, id).toContain(text);
      }
      expect(checked).toBeGreaterThan(0);
    });
  });
});

/** The picture zoomed to a stretch of time, with twice as much on either side. */
function around(
  start: number,
  end: number,
  draw: (changes: { viewport: Scene["viewport"] }) => Scene,
): Scene {
  const span = (end - start) * 2;
  return draw({ viewport: { start: (start - span) as EpochMs, end: (end + span) as EpochMs } });
}

const script = `
import fs from "node:fs";
import { readBundle } from "@ipo/fhir";
import { layoutReadouts, layoutTimeline, summaryOf, tableOf } from "@ipo/layout";
const drawn = process.argv.slice(2).map((file) => {
  const id = file.replace(/^.*\\/|\\.json$/g, "");
  const { record } = readBundle(fs.readFileSync(file, "utf8"), id === "nils-provare" ? { patientId: id } : {});
  const options = { width: 1600, lang: "sv", now: record.asOf.start };
  const scene = layoutTimeline(record, options);
  const marks = scene.tracks.flatMap(({ marks }) => marks);
  return {
    id,
    marks: marks.map(({ x, points, d, label, text }) => [x, points, d, label, text]),
    ticks: scene.axis.ticks,
    readouts: layoutReadouts(record, scene, undefined, options).map(({ text }) => text),
    table: tableOf(record, options).map(({ time, what, value }) => [time, what, value]),
    summary: summaryOf(record, options),
  };
});
console.log(JSON.stringify({ offset: new Date(2026, 0, 1).getTimezoneOffset(), drawn }));
`;

describe("H8: time zone shifts a date", () => {
  const folder = path.join(root, "node_modules/.cache", `hazards-${process.pid}`);
  const file = path.join(folder, "draw.cjs");

  beforeAll(async () => {
    await build({
      stdin: { contents: script, resolveDir: path.join(root, "test") },
      bundle: true,
      outfile: file,
      format: "cjs",
      platform: "node",
      tsconfig: path.join(root, "tsconfig.base.json"),
      nodePaths: ["layout", "fhir"].map((name) =>
        path.join(root, "packages", name, "node_modules"),
      ),
      logLevel: "error",
    });
  });
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  it("the picture, the table and the header are the same in Stockholm, Auckland and New York", async () => {
    const files = dated
      .slice(0, 3)
      .map((patient) => path.join(root, "examples/patients", patient.file));
    const run = async (zone: string) => {
      const env = { ...process.env, TZ: zone };
      const { stdout } = await promisify(execFile)(process.execPath, [file, ...files], {
        env,
        maxBuffer: 1e9,
      });
      return JSON.parse(stdout) as { offset: number; drawn: readonly object[] };
    };
    const stockholm = await run("Europe/Stockholm");
    const others = await Promise.all([run("Pacific/Auckland"), run("America/New_York")]);
    expect([stockholm, ...others].map(({ offset }) => offset)).toEqual([-60, -780, 300]);
    expect(stockholm.drawn.length).toBe(files.length);
    for (const { drawn } of others) expect(drawn).toEqual(stockholm.drawn);
  });
});
