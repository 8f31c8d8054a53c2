import { afterAll, inject } from "vitest";

interface Counters {
  readonly mutantCoverage?: unknown;
  readonly hitCount?: number;
}

/**
 * Hands Stryker which mutants each test runs. Its own hook, up to 9.5, takes the file for the first argument, where
 * vitest 4.1 passes it second (github.com/stryker-mutator/stryker-js/issues/5928). Without this every test would run
 * for every mutant. To be removed with the first Stryker that knows vitest 4.1.
 */
afterAll((_fixtures, file) => {
  const counters = Reflect.get(globalThis, inject("globalNamespace" as never)) as Counters;
  Object.assign(file.meta, {
    mutantCoverage: counters.mutantCoverage,
    hitCount: counters.hitCount,
  });
});
