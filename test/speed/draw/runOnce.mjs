/* global window, document */
import { chromium } from "playwright";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { locateChromium } from "../../../scripts/chromium.mjs";
import { costAfter, frameCosts } from "./frameCosts.mjs";
import { checkPicture } from "./checkPicture.mjs";
import { missedFrames } from "./statistics.mjs";
import { traced } from "./trace.mjs";
import { measureHeap } from "./measureHeap.mjs";

const MOUNT_MS = 60_000;
const STEPS_MS = 8_000;

/** One run of one contender, in a Chromium of its own; `{ timeout: true }` where it was not on the page in 60 seconds. */
export async function runOnce({
  contender,
  page: address,
  around,
  size,
  steps,
  growth,
  pictures,
  places,
}) {
  const finished = around && (await finishedPage(around, size));
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
    const errors = [];
    page.on("pageerror", ({ message }) => errors.push(message));
    await page.goto(pathToFileURL(address).href);
    if (finished) await page.evaluate((elements) => (window.finishedPage = elements), finished);
    const session = await browser.newBrowserCDPSession();
    const heap = await measureHeap(page);
    const empty = await heap();
    await page.evaluate(([s, g]) => window.bench.makeRecord(s, g), [size, growth]);
    const recordBytes = (await heap()) - empty;
    await page.evaluate(() => window.bench.warmUp());
    await page.evaluate(() => window.bench.prepare());
    const picture = async (name) => {
      if (!pictures) return;
      const file = path.join(pictures, `${contender.name}-${size}-${name}.png`);
      checkPicture(await page.screenshot({ path: file, timeout: MOUNT_MS }), file);
    };

    const mounted = await mount(page, session);
    if (errors.length > 0) throw new Error(`${contender.name}: ${errors[0]}`);
    await picture("mounted");
    const nodes = await page.evaluate(() => window.bench.nodes());
    const result = {
      mountCpu: mounted.cpu,
      mountWall: mounted.wall,
      restCpu: mounted.rest,
      recordBytes,
      nodes: nodes.elements,
      allNodes: nodes.all,
      moves: {},
    };
    for (const place of places) {
      if (place === "values") await page.evaluate(() => window.bench.showValues());
      result.moves[place] = await moves({ page, session, steps, heap });
      await picture(place === "values" ? "values" : "moved");
    }
    result.pointer = await pointer(page);
    result.nodes = Math.max(result.nodes, await page.evaluate(() => window.bench.nodes().elements));
    result.heapOver = (await heap()) - empty - recordBytes;
    result.laterMountCpu = await laterMount({ page, session, size, growth, heap });
    if (errors.length > 0) throw new Error(`${contender.name}: ${errors[0]}`);
    return result;
  } catch (error) {
    if (error === TIMEOUT) return { timeout: true };
    throw error;
  } finally {
    await browser.close();
  }
}

/** The elements of a contender's page as they are when it has opened. */
async function finishedPage(address, size) {
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
    await page.goto(pathToFileURL(address).href);
    await page.evaluate((s) => window.bench.makeRecord(s), size);
    await page.evaluate(() => window.bench.prepare());
    await page.evaluate(() => window.bench.mount());
    return await page.evaluate(() => document.getElementById("drawing").innerHTML);
  } finally {
    await browser.close();
  }
}

/** Opens the patient that is prepared, and gives what it took. */
async function mount(page, session) {
  const open = async () => {
    const opened = await page.evaluate(() => window.bench.mount());
    await page.evaluate(() => window.bench.rest());
    return opened;
  };
  const { events, result } = await within(MOUNT_MS, traced(session, open));
  return { cpu: frameCosts(events)[0]?.cpu, wall: result.wallMs, rest: costAfter(events).cpu };
}

/** Opens another patient of the same size where one has been shown and moved through. */
async function laterMount({ page, session, size, growth, heap }) {
  await page.evaluate(() => window.bench.leave());
  await page.evaluate(([s, g]) => window.bench.makeRecord(s, g, 2), [size, growth]);
  // What the patient before has left is not to be collected inside the clock.
  await heap();
  await page.evaluate(() => window.bench.prepare());
  return (await mount(page, session)).cpu;
}

async function moves({ page, session, steps, heap }) {
  const result = {};
  for (const kind of ["pan", "zoom"]) {
    const prepare = () => page.evaluate(([k, n]) => window.bench.prepareSteps(k, n), [kind, steps]);
    // What was thrown away in preparing is not to be collected inside the clock.
    if (await prepare()) await heap();
    const step = () =>
      page.evaluate(([k, n, ms]) => window.bench.step(k, n, ms), [kind, steps, STEPS_MS]);
    const { events, result: starts } = await within(2 * MOUNT_MS, traced(session, step));
    const costs = frameCosts(events);
    result[kind] = {
      cpu: costs.map(({ cpu }) => cpu),
      wall: costs.map(({ wall }) => wall),
      // A step that there was no time left for is a frame that did not come.
      missed: missedFrames(starts) + steps - (starts.length - 1),
      steps: starts.length - 1,
    };
  }
  return result;
}

/** Moves the pointer over the plot; gives for each move the painted frame that told of it. */
async function pointer(page) {
  if (!(await page.evaluate(() => window.bench.watchPointer()))) return undefined;
  await page.mouse.move(400, 400);
  for (let move = 1; move <= 12; move += 1) {
    await page.mouse.move(400 + move * 70, 400 + (move % 2) * 40);
    await page.waitForFunction((n) => window.bench.pointerFrames().length >= n, move + 1, {
      timeout: MOUNT_MS,
    });
  }
  const frames = await page.evaluate(() => window.bench.pointerFrames());
  // The next patient is not opened under it.
  await page.mouse.move(0, 0);
  // The first move only brings the pointer in.
  return frames.slice(1);
}

function launch() {
  const found = locateChromium();
  if (!found)
    throw new Error("No Chromium found. Run `npm test`, which gets one, or set CHROMIUM_PATH.");
  const memory = "--js-flags=--max-old-space-size=8192";
  return chromium.launch({ executablePath: found.executablePath, args: [...found.args, memory] });
}

const TIMEOUT = Symbol("timeout");

function within(milliseconds, promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(TIMEOUT), milliseconds);
  });
  promise.catch(() => undefined);
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
