import path from "node:path";
import type { Browser } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bigBundle } from "./speed/bigBundle.mjs";
import {
  launchChromium,
  openHostApp,
  reader,
  serveHostApp,
  type HostApp,
} from "./support/hostApp.js";
import { patients, readPatient, root } from "./support/patients.js";

describe("the worker example, under its strict Content-Security-Policy", () => {
  let browser: Browser;
  let host: HostApp;

  beforeAll(async () => {
    [browser, host] = await Promise.all([launchChromium(), serveHostApp()]);
  });
  afterAll(async () => {
    await browser?.close();
    await host?.close();
  });

  const openWorkerPage = async () => {
    const { page, complaints } = await openHostApp(browser, host.address, reader(1280));
    await page.goto(`${host.address}worker.html`);
    return { page, complaints, input: page.locator("input[type=file]") };
  };

  it("reads a file off the page's thread, counts every entry, and draws it without a complaint", async () => {
    const [ivar] = patients;
    if (!ivar) throw new Error("there is an example patient");
    const { page, complaints, input } = await openWorkerPage();
    await input.setInputFiles(path.join(root, "examples/patients", ivar.file));
    await page.locator(".ipo-root").waitFor();
    const counted = (await page.locator("main > ul.message li").allTextContents()).map((line) =>
      Number(/\d+$/.exec(line)?.[0]),
    );
    expect(counted).toEqual(Object.values(readPatient(ivar).account.fates));
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("can be stopped while it reads, and is then ready for another file", async () => {
    const { page, input } = await openWorkerPage();
    await input.setInputFiles({
      name: "big.json",
      mimeType: "application/json",
      buffer: Buffer.from(bigBundle(20e6)),
    });
    await page.getByRole("button").click();
    await input.waitFor();
    expect(await page.locator(".ipo-root").count()).toBe(0);
    await page.context().close();
  });

  it("says what is wrong with a file that holds no patient", async () => {
    const { page, input } = await openWorkerPage();
    await input.setInputFiles({
      name: "no.json",
      mimeType: "application/json",
      buffer: Buffer.from("[]"),
    });
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("alert").textContent()).not.toBe("");
    await page.context().close();
  });
});
