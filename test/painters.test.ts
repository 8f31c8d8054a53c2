import fs from "node:fs";
import path from "node:path";
import pixelmatch from "pixelmatch";
import type { Page } from "playwright";
import { PNG } from "pngjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { paintersBrowser, showPatient } from "./support/paintersPage.js";
import type { ShownProps } from "./support/paintersPage.js";
import { bundleText, patients, readPatient, root } from "./support/patients.js";

const failures = path.join(root, "test-results/painters");

/** Share of pixels that smoothing of edges may make visibly different, and the side of a spot that would be a shape. */
const TOLERANCE = 0.0001;
const SPOT = 3;

const withId = (...ids: string[]) => patients.filter(({ id }) => ids.includes(id));

const painters = paintersBrowser();

describe("SVG and canvas give the same picture", () => {
  let page: Page;
  beforeAll(async () => {
    page = await painters.open();
  });
  afterAll(() => page.context().close());

  it.each(patients)("$id, the whole course", async (patient) => {
    const text = bundleText(patient);
    expect(await differences(page, patient.id, text, { theme: "light" })).toEqual([]);
  });

  it.each(withId("ivar-testsson", "berit-brostholm", "marta-margsdotter"))(
    "$id, the last year in dark",
    async (patient) => {
      const { end } = extentOf(patient);
      const viewport = { start: end - 365 * 86_400_000, end };
      const props = { theme: "dark", viewport } as const;
      expect(await differences(page, patient.id, bundleText(patient), props)).toEqual([]);
    },
  );

  it.each(withId("ivar-testsson", "berit-brostholm"))(
    "$id, moved through time, with what stays on the canvas from window to window",
    async (patient) => {
      const text = bundleText(patient);
      const { end } = extentOf(patient);
      const windowAt = (days: number) => {
        const last = end - days * 86_400_000;
        return { start: last - 300 * 86_400_000, end: last };
      };
      const svg = await pictureBy("svg", page, text, { viewport: windowAt(0) }, "overview");
      for (const days of [12, 8, 4])
        await showPatient(page, text, { painter: "canvas", viewport: windowAt(days) });
      const canvas = await pictureBy("canvas", page, text, { viewport: windowAt(0) }, "overview");
      expect(differencesOf(patient.id, svg, canvas)).toEqual([]);
    },
  );

  it.each([1.25, 1.5, 2])("at %d device pixels to a pixel", async (deviceScaleFactor) => {
    const page = await painters.open({ deviceScaleFactor, height: 3000 });
    for (const patient of withId("ivar-testsson", "nils-provare"))
      expect(await differences(page, patient.id, bundleText(patient), {})).toEqual([]);
    await page.context().close();
  });

  it("in a reader's own colours, in which a range is still seen", async () => {
    const page = await painters.open({ forcedColors: "active", height: 3000 });
    for (const patient of withId("ivar-testsson")) {
      expect(await differences(page, patient.id, bundleText(patient), {})).toEqual([]);
      await showPatient(page, bundleText(patient), { painter: "svg" });
      const [range, paper] = await page.evaluate(() => {
        const svg = document.querySelector(".ipo-svg rect[fill='var(--ipo-range)']")?.parentNode;
        return ["range", "paper"].map((tone) => {
          const swatch = document.createElementNS("http://www.w3.org/2000/svg", "rect");
          swatch.setAttribute("fill", `var(--ipo-${tone})`);
          svg?.append(swatch);
          const { fill } = getComputedStyle(swatch);
          swatch.remove();
          return fill;
        });
      });
      expect(range).not.toBe("");
      expect(range).not.toBe(paper);
    }
    await page.context().close();
  });

  it("in a host's colours that are no red, green and blue, of which the canvas draws the shapes itself", async () => {
    const page = await painters.open({ height: 3000 });
    await page.addStyleTag({ content: ".ipo-root { --ipo-series: oklch(0.45 0.12 250) }" });
    for (const patient of withId("ivar-testsson", "nils-provare"))
      expect(await differences(page, patient.id, bundleText(patient), {})).toEqual([]);
    await page.context().close();
  });

  it("where the page has been scrolled to", async () => {
    const page = await painters.open({ height: 700 });
    for (const patient of withId("marta-margsdotter")) {
      const text = bundleText(patient);
      await showPatient(page, text, { painter: "svg" });
      await page.evaluate(() => window.scrollTo(0, 2345));
      expect(await differences(page, patient.id, text, {}, "window")).toEqual([]);
    }
    await page.context().close();
  });

  it("at the end of a picture that is wider than its page", async () => {
    const page = await painters.open({ viewport: { width: 420, height: 860 } });
    for (const patient of withId("ivar-testsson")) {
      const text = bundleText(patient);
      await showPatient(page, text, { painter: "svg" });
      const scrolled = await page.locator(".ipo-view").evaluate((view) => {
        view.scrollLeft = view.scrollWidth;
        return view.scrollLeft;
      });
      expect(scrolled).toBeGreaterThan(200);
      expect(await differences(page, patient.id, text, {}, "window")).toEqual([]);
    }
    await page.context().close();
  });
});

describe("the canvas", () => {
  const [ivar] = withId("ivar-testsson");
  if (!ivar) throw new Error("the first example patient is missing");
  const text = bundleText(ivar);

  it("is not painted again by pointing, focus or selection, but by a zoom; a page at rest asks for no frame", async () => {
    const page = await painters.open({ height: 2000 });
    await showPatient(page, text, { painter: "canvas", width: 900 });
    await page.evaluate(countPaints);
    const counted = () => page.evaluate(() => (window as unknown as { counted: Counted }).counted);
    const timeline = page.getByRole("application");
    await timeline.hover({ position: { x: 500, y: 200 } });
    await timeline.hover({ position: { x: 600, y: 400 } });
    await timeline.focus();
    for (const key of ["ArrowDown", "ArrowRight", "ArrowDown", "Enter"])
      await page.keyboard.press(key);
    await page.getByRole("complementary").waitFor();
    await page.waitForTimeout(500);
    const rest = await counted();
    expect(rest.paints).toBe(0);
    await page.waitForTimeout(500);
    expect(await counted()).toEqual(rest);
    await timeline.focus();
    await page.keyboard.press("+");
    await expect.poll(async () => (await counted()).paints, { timeout: 20_000 }).toBeGreaterThan(0);
    await page.context().close();
  });

  it("lets the page scroll as far as it is scrolled, from anywhere, and no farther", async () => {
    const page = await painters.open({ height: 700 });
    await showPatient(page, text, { painter: "canvas" });
    const afterFrames = (top: number) =>
      page.evaluate(async (by) => {
        window.scrollBy(0, by);
        for (let frame = 0; frame < 6; frame += 1)
          await new Promise((done) => requestAnimationFrame(done));
        return window.scrollY;
      }, top);
    const start = await afterFrames(0);
    const places: number[] = [];
    for (let step = 0; step < 12; step += 1) places.push(await afterFrames(60));
    expect(places).toEqual(places.map((_, step) => start + 60 * (step + 1)));
    await page.context().close();
  });

  it("gives way to the whole picture in SVG on paper", async () => {
    const page = await painters.open({ height: 600 });
    await showPatient(page, text, { painter: "canvas" });
    expect(await page.locator(".ipo-root canvas").count()).toBe(1);
    await page.emulateMedia({ media: "print" });
    await page.locator('[data-painter="svg"]').waitFor();
    expect(await page.locator(".ipo-root canvas").count()).toBe(0);
    const words = await page.getByRole("img").first().textContent();
    expect(words).toContain("Sjukdomsförlopp");
    expect(words).toContain("ctDNA: AR-amplifikation");
    await page.emulateMedia({ media: "screen" });
    await page.locator('[data-painter="canvas"]').waitFor();
    await page.context().close();
  });

  it("has as many pixels as the screen, and needs no inline style", async () => {
    const page = await painters.open({ height: 800, deviceScaleFactor: 1.5 });
    await showPatient(page, text, { painter: "canvas" });
    const canvas = page.locator(".ipo-root canvas");
    expect(await canvas.evaluate((own: HTMLCanvasElement) => own.width / own.clientWidth)).toBe(
      1.5,
    );
    expect(await canvas.getAttribute("style")).toBeNull();
    await page.context().close();
  });
});

/** When a patient's data were put together. */
function extentOf(patient: (typeof patients)[number]): { readonly end: number } {
  return { end: readPatient(patient).record.asOf?.start ?? 0 };
}

/** What differs between the two painters' pictures of a patient, in words; both are kept where something does. */
async function differences(
  page: Page,
  id: string,
  text: string,
  props: Omit<ShownProps, "painter">,
  part: "overview" | "window" = "overview",
): Promise<string[]> {
  const svg = await pictureBy("svg", page, text, props, part);
  return differencesOf(id, svg, await pictureBy("canvas", page, text, props, part));
}

function differencesOf(id: string, svg: PNG, canvas: PNG): string[] {
  const { width, height } = svg;
  if (width !== canvas.width || height !== canvas.height)
    return [`${id}: ${width} x ${height} and ${canvas.width} x ${canvas.height}`];
  const mask = new PNG({ width, height });
  const count = pixelmatch(svg.data, canvas.data, mask.data, width, height, {
    threshold: 0.1,
    diffMask: true,
  });
  const found = [
    ...(count / (width * height) > TOLERANCE ? [`${id}: ${count} pixels`] : []),
    ...spotsOf(mask).map((place) => `${id}: a spot at ${place}`),
  ];
  if (found.length > 0) {
    fs.mkdirSync(failures, { recursive: true });
    for (const [name, png] of Object.entries({ svg, canvas, mask }))
      fs.writeFileSync(path.join(failures, `${id}.${name}.png`), PNG.sync.write(png));
  }
  return found;
}

async function pictureBy(
  painter: "svg" | "canvas",
  page: Page,
  text: string,
  props: Omit<ShownProps, "painter">,
  part: "overview" | "window",
): Promise<PNG> {
  await showPatient(page, text, { ...props, painter });
  await page.locator(`[data-painter="${painter}"]`).waitFor();
  const target = part === "window" ? page : page.locator(".ipo-root");
  return PNG.sync.read(await target.screenshot({ animations: "disabled", caret: "hide" }));
}

/** Where all pixels of a square differ: no smoothing of an edge does that. */
function spotsOf({ data, width, height }: PNG): string[] {
  const spots: string[] = [];
  const isMarked = (x: number, y: number) => (data[(y * width + x) * 4 + 3] ?? 0) > 0;
  for (let y = 0; y + SPOT <= height; y += 1)
    for (let x = 0; x + SPOT <= width; x += 1) {
      let isSpot = isMarked(x, y);
      for (let at = 0; isSpot && at < SPOT * SPOT; at += 1)
        isSpot = isMarked(x + (at % SPOT), y + Math.floor(at / SPOT));
      if (isSpot) spots.push(`${x}, ${y}`);
    }
  return spots.slice(0, 5);
}

/** How often a canvas was cleared to be painted, and how often a frame was asked for. */
interface Counted {
  readonly paints: number;
  readonly frames: number;
}

/** Counts from now on, in the page. */
function countPaints(): void {
  const counted = { paints: 0, frames: 0 };
  Object.assign(window, { counted });
  const { resetTransform } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.resetTransform = function reset() {
    counted.paints += 1;
    return resetTransform.call(this);
  };
  const request = window.requestAnimationFrame;
  window.requestAnimationFrame = (callback) => {
    counted.frames += 1;
    return request(callback);
  };
}
