import { afterEach, inject } from "vitest";

interface Counters {
  readonly mutantCoverage?: unknown;
  readonly hitCount?: number;
}

// Hands Stryker which mutants a test file has run. Its own hook has a form that vitest 4.1 refuses
// (github.com/stryker-mutator/stryker-js/issues/5928), and without this every test would run for every mutant.
afterEach(({ task }) => {
  const { mutantCoverage, hitCount } = Reflect.get(
    globalThis,
    inject("globalNamespace" as never),
  ) as Counters;
  Object.assign(task.file.meta, { mutantCoverage, hitCount });
});
