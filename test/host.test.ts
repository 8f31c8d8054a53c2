import fs from "node:fs";
import path from "node:path";
import axe from "axe-core";
import type { Browser, Page } from "playwright";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  choosePatient,
  launchChromium,
  openHostApp,
  reader,
  serveHostApp,
  type HostApp,
  type OpenedPage,
} from "./support/hostApp.js";
import { patients, readPatient, root } from "./support/patients.js";

/** The strict policy of the hosts that the overview is made for; the page's own adds room for its font. */
const strictPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; require-trusted-types-for 'script'";

async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(`${axe.source}; window.axe = axe`);
  const found = await page.evaluate(async () => {
    const { axe: runner } = window as unknown as { axe: typeof axe };
    const { violations } = await runner.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`,
    );
  });
  return found;
}

describe("the overview in a host", () => {
  let browser: Browser;
  let host: HostApp;
  let opened: OpenedPage;
  let page: Page;
  const ivar = patients.find(({ id }) => id === "ivar-testsson");
  if (!ivar) throw new Error("the first example patient is missing");

  beforeAll(async () => {
    [browser, host] = await Promise.all([launchChromium(), serveHostApp()]);
  });
  afterAll(async () => {
    await browser?.close();
    await host?.close();
  });
  beforeEach(async () => {
    opened = await openHostApp(browser, host.address, reader(1600));
    page = opened.page;
  });
  afterEach(async () => {
    await page.context().close();
  });

  const timeline = () => page.getByRole("application");
  const shownTime = () => timeline().getByRole("img").getAttribute("aria-label");
  /** A place in the plot, as a share of the timeline's width. */
  const place = async (share: number, y = 300) => {
    const box = await timeline().boundingBox();
    if (!box) throw new Error("the timeline is not on the page");
    return { x: box.x + box.width * share, y: Math.max(box.y, 0) + y };
  };

  it("asks the browser to compile its scripts as they load, and not when a patient is opened", async () => {
    const html = await (await fetch(host.address)).text();
    const script = new URL(/src="([^"]+\.js)"/.exec(html)?.[1] ?? "", host.address);
    const source = await (await fetch(script)).text();
    expect(source.slice(0, 29)).toBe("//# allFunctionsCalledOnLoad\n");
  });

  it("runs under a strict Content-Security-Policy with Trusted Types, and asks the network for nothing", async () => {
    const context = await browser.newContext(reader(1600));
    const strict = await context.newPage();
    const complaints: string[] = [];
    strict.on("console", (message) => complaints.push(message.text()));
    strict.on("pageerror", (error) => complaints.push(error.message));
    await strict.route("**/*", async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        headers: { ...response.headers(), "content-security-policy": strictPolicy },
      });
    });
    await strict.goto(host.address);
    await strict.locator(".ipo-root").waitFor();
    for (const { id } of patients) await choosePatient(strict, id);
    await strict.getByRole("button", { name: "Tabell" }).click();
    await strict.getByRole("table").first().waitFor();
    expect(complaints).toEqual([]);
    expect(await strict.locator("[style]").count()).toBe(0);
    await context.close();
  });

  it("the wheel zooms about the pointer, drag and keys move, presets choose", async () => {
    // The first picture has the strips in sight, and says no number of them.
    await expect.poll(shownTime).toMatch(/, 14 spår, /);
    const whole = await shownTime();
    const from = await place(0.5);
    await page.mouse.move(from.x - 20, from.y);
    await page.mouse.move(from.x, from.y);
    await page.mouse.wheel(0, -300);
    await expect.poll(shownTime).not.toBe(whole);
    const zoomed = await shownTime();
    await page.mouse.down();
    await page.mouse.move(from.x + 150, from.y, { steps: 5 });
    await page.mouse.up();
    await expect.poll(shownTime).not.toBe(zoomed);
    await page.getByText("Hela förloppet").click();
    await expect.poll(shownTime).toBe(whole);
    await timeline().focus();
    await page.keyboard.press("+");
    await expect.poll(shownTime).not.toBe(whole);
    await page.keyboard.press("-");
    await expect.poll(shownTime).toBe(whole);
    await page.getByRole("button", { name: "Zooma in" }).click();
    await expect.poll(shownTime).not.toBe(whole);
    expect(opened.complaints).toEqual([]);
  });

  it("the readout column follows the cursor and says the value known then", async () => {
    const readouts = () => page.getByRole("listitem").filter({ hasText: "P-PSA" }).innerText();
    expect(await readouts()).toContain("41\u00a0µg/L");
    // In 2019 PSA is below the limit of the method.
    const at = await place(0.27, 400);
    await page.mouse.move(at.x - 10, at.y);
    await page.mouse.move(at.x, at.y);
    await expect.poll(readouts).toMatch(/<\u00a00,(1|05)\u00a0µg\/L/);
  });

  it("says whose picture it is also where the header is scrolled out of sight, and not on paper", async () => {
    const said = page.locator(".ipo-sticky-identity text");
    expect(await said.count()).toBe(0);
    await page.mouse.move(5, 500);
    await page.mouse.wheel(0, 400);
    await expect
      .poll(() => said.allTextContents())
      .toEqual(["Testsson, Ivar", "19480314-9824 · man · 78 år"]);
    const box = await said.first().boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeLessThan(40);
    await page.emulateMedia({ media: "print" });
    expect(await said.first().isVisible()).toBe(false);
    await page.emulateMedia({ media: "screen" });
    await choosePatient(page, "maja-kort");
    await expect.poll(() => said.allTextContents()).not.toContain("Testsson, Ivar");
    await page.evaluate(() => scrollTo(0, 0));
    await expect.poll(() => said.count()).toBe(0);
  });

  it("a click selects, the details tell source and precision, Escape closes and gives focus back", async () => {
    await timeline().focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    const details = page.getByRole("complementary");
    await details.waitFor();
    const words = await details.innerText();
    expect(words).toMatch(/ImagingStudy\/ivar-imaging-\d+/);
    expect(words).toContain("Datumets precision");
    await page.keyboard.press("Escape");
    await expect.poll(() => details.count()).toBe(0);
    expect(await timeline().evaluate((element) => element.contains(document.activeElement))).toBe(
      true,
    );
  });

  it("what is not drawn is counted, and the count opens the list with every entry and its reason", async () => {
    const { account } = readPatient(ivar);
    const unplaced = account.entry.filter(({ fate }) => fate !== "drawn");
    await page.getByRole("button", { name: /poster ritades inte/ }).click();
    const dialog = page.getByRole("dialog");
    const words = await dialog.innerText();
    expect(unplaced.length).toBe(3);
    for (const { reference } of unplaced) expect(words).toContain(reference);
    expect(words).toContain("felregistrerad");
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect.poll(() => dialog.count()).toBe(0);
  });

  it("the table holds every event of the record, drawn or not", async () => {
    const { record } = readPatient(ivar);
    await page.getByRole("button", { name: "Tabell" }).click();
    const more = page.getByRole("button", { name: /Visa alla/ });
    if (await more.count()) await more.click();
    const rows = page.getByRole("table").first().locator("tbody tr");
    await expect.poll(() => rows.count()).toBe(record.events.length);
    expect(await axeViolations(page)).toEqual([]);
  });

  it("another patient leaves nothing of the former one on the page (H13)", async () => {
    await timeline().focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await choosePatient(page, "maja-kort");
    await page.getByText("Kort, Maja").first().waitFor();
    const overview = await page.locator(".ipo-root").innerHTML();
    for (const trace of ["Ivar", "19480314", "ivar-", "Leuprorelin", "PSA"])
      expect(overview).not.toContain(trace);
  });

  it("text from a record is text: markup in it does nothing", async () => {
    await choosePatient(page, "nils-provare");
    // On paper all of the picture is in the document.
    await page.emulateMedia({ media: "print" });
    await page.getByText("<script>alert(1)</script>").first().waitFor();
    expect(await page.locator(".ipo-root script, .ipo-root img, .ipo-root iframe").count()).toBe(0);
    await page.emulateMedia({ media: "screen" });
    expect(opened.complaints).toEqual([]);
  });

  it("every word is in English when the reader asks for it", async () => {
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("button", { name: "Whole course" }).waitFor();
    const screen = await page.locator(".ipo-root").innerText();
    // On paper the words of the picture are in the document as well.
    await page.emulateMedia({ media: "print" });
    await page.getByText("Disease course").first().waitFor();
    const words = `${screen}${await page.locator(".ipo-root").innerText()}`;
    await page.emulateMedia({ media: "screen" });
    for (const swedish of [
      "Sjukdomsförlopp",
      "Behandling\n",
      "Hela förloppet",
      "poster",
      "Pågående",
    ])
      expect(words).not.toContain(swedish);
  });

  it.each(["Ljust", "Mörkt"])("breaks no accessibility rule (%s)", async (theme) => {
    await page.getByRole("button", { name: theme }).click();
    expect(await axeViolations(page)).toEqual([]);
  });

  it("opens a file of the reader's own, and says plainly when it is no FHIR", async () => {
    const folder = fs.mkdtempSync(path.join(root, "node_modules/.cache/own-file-"));
    const bad = path.join(folder, "letter.json");
    fs.writeFileSync(bad, "Dear colleague");
    const good = path.join(folder, "patient.ndjson");
    fs.writeFileSync(
      good,
      [
        '{"resourceType":"Patient","id":"n1","name":[{"family":"Radvis","given":["Nora"]}]}',
        '{"resourceType":"Condition","id":"c1","subject":{"reference":"Patient/n1"},"code":{"text":"Tyreoideacancer"},"onsetDateTime":"2024-05"}',
      ].join("\n"),
    );
    await page.locator("input[type=file]").setInputFiles(bad);
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("alert").innerText()).toContain("FHIR");
    await page.locator("input[type=file]").setInputFiles(good);
    await page.getByText("Radvis, Nora").first().waitFor();
    fs.rmSync(folder, { recursive: true });
    expect(opened.complaints).toEqual([]);
  });

  it("at 400 % zoom (320 px) the page itself does not scroll sideways, and the controls are there", async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(320);
    expect(await page.getByRole("button", { name: "Zooma in" }).isVisible()).toBe(true);
    expect(await page.getByRole("button", { name: "Tabell" }).isVisible()).toBe(true);
  });
});
