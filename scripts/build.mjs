// Builds every package, and notes what it was built from.
import { rmSync } from "node:fs";
import { fingerprint, noteBuilt, stamp } from "./fingerprint.mjs";
import { pnpm } from "./pnpm.mjs";

const source = fingerprint();
rmSync(stamp, { force: true });
const each = ["--recursive", "--workspace-concurrency=2", "--filter", "./packages/*"];
const { status } = pnpm([...each, "run", "build"]);
if (status === 0) noteBuilt(source);
process.exitCode = status ?? 1;
