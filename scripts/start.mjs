// Builds the packages and the example application, and serves it.
import { join } from "node:path";
import { preview } from "vite";
import { isBuilt } from "./fingerprint.mjs";
import { pnpmCommand, root } from "./pnpm.mjs";
import { run, shown } from "./run.mjs";

const [command, first] = pnpmCommand;
const pnpm = (name, ...args) => run(name, command, [...first, ...args]);

const build = async (name, ...args) => {
  console.log(`${name} …`);
  const result = await pnpm(name, ...args);
  shown(result);
  return result.ok;
};
const isReady =
  (isBuilt() || (await build("build the packages", "run", "build"))) &&
  (await build("build the example", "--filter", "@ipo-example/react-host", "run", "build"));

if (isReady) {
  const server = await preview({
    root: join(root, "examples/react-host"),
    logLevel: "warn",
    // A taken port gives way to the next free one.
    preview: { host: process.env.HOST ?? "127.0.0.1", port: Number(process.env.PORT ?? 4173) },
  });
  const [address] = server.resolvedUrls?.local ?? server.resolvedUrls?.network ?? [];
  console.log(`\n  The example is running:  ${address}\n  Stop it with Ctrl+C.\n`);
} else {
  process.exitCode = 1;
}
