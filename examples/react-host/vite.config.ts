import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Has Chromium compile a script's functions as it loads it, on another thread, and not when a patient is opened. */
const compileHint = "//# allFunctionsCalledOnLoad";

// No aliases: the example uses the built packages, as any host would.
export default defineConfig({
  plugins: [react()],
  build: {
    rolldownOptions: {
      input: ["index.html", "worker.html"],
      output: { postBanner: compileHint },
    },
  },
  worker: { format: "es" },
});
