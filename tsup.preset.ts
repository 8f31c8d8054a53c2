import { defineConfig, type Options } from "tsup";

/**
 * The one build recipe: ESM, CommonJS and declarations from src/index.ts.
 * `overrides` replaces single options for a package that differs.
 */
export const preset = (overrides: Options = {}) =>
  defineConfig({
    entry: { index: "src/index.ts" },
    format: ["esm", "cjs"],
    target: "es2022",
    platform: "neutral",
    sourcemap: true,
    clean: true,
    silent: true,
    splitting: false,
    // rollup's tree shaking would delete a leading "use client".
    treeshake: false,
    dts: {
      entry: { index: "src/index.ts" },
      compilerOptions: {
        // tsup's declaration step still sets baseUrl, which TypeScript 6 deprecates.
        ignoreDeprecations: "6.0",
        // A build reads the other packages from their dist, as a user would.
        paths: {},
      },
    },
    ...overrides,
  });
