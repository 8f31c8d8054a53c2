import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

// The one place that knows where a Chromium is. `locateChromium` only looks,
// `ensureChromium` also installs one: Debian's when it may, otherwise one from npm.

const system = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];
const fonts = "/usr/share/fonts/truetype/liberation";
const cache = fileURLToPath(new URL("../node_modules/.cache/chromium/", import.meta.url));
const note = `${cache}chromium.json`;
const npmPackage = "@sparticuz/chromium@147.0.0";

const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--font-render-hinting=none",
];

/**
 * The Chromium to use, or undefined when there is none yet.
 * `isReference` is true only for Debian's Chromium: pictures are compared with that one alone.
 */
export function locateChromium() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) return { executablePath: chosen, args, isReference: isDebian(chosen) };
  const found = system.find((path) => existsSync(path));
  if (found) return { executablePath: found, args, isReference: isDebian(found) };
  if (!existsSync(note)) return undefined;
  const { executablePath } = JSON.parse(readFileSync(note, "utf8"));
  return existsSync(executablePath) ? { executablePath, args, isReference: false } : undefined;
}

/** As `locateChromium`, but installs a Chromium (and Liberation fonts) when one is missing. */
export async function ensureChromium() {
  if (!process.env.CHROMIUM_PATH && mayUseApt()) {
    const missing = [
      ...(system.some((path) => existsSync(path)) ? [] : ["chromium"]),
      ...(existsSync(fonts) ? [] : ["fonts-liberation"]),
    ];
    if (missing.length > 0) installFromDebian(missing);
  }
  const found = locateChromium();
  if (found) return found;
  await installFromNpm();
  const installed = locateChromium();
  if (installed) return installed;
  throw new Error(
    "No Chromium found, and none could be installed. The browser tests need one: " +
      "install Chromium, or set CHROMIUM_PATH to one.",
  );
}

function isDebian(path) {
  return path === "/usr/bin/chromium" && existsSync("/etc/debian_version");
}

function mayUseApt() {
  return process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

function installFromDebian(names) {
  console.error(`Installing ${names.join(" and ")} from Debian …`);
  const options = {
    stdio: ["ignore", 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  const apt = (...words) => spawnSync("apt-get", ["-qq", ...words], options).status === 0;
  if (!apt("update") || !apt("install", "--yes", "--no-install-recommends", ...names)) {
    console.error("Debian's packages could not be installed.");
  }
}

async function installFromNpm() {
  console.error(`No Chromium found: fetching ${npmPackage} from npm …`);
  mkdirSync(cache, { recursive: true });
  writeFileSync(`${cache}package.json`, '{ "private": true, "type": "module" }\n');
  execFileSync("npm", ["install", "--no-save", "--no-audit", "--no-fund", npmPackage], {
    cwd: cache,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  const entry = `${cache}node_modules/@sparticuz/chromium/build/esm/index.js`;
  const { default: chromium } = await import(entry);
  writeFileSync(note, JSON.stringify({ executablePath: await chromium.executablePath() }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log((await ensureChromium()).executablePath);
}
