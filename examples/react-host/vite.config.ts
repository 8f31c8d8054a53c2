import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// No aliases: the example uses the built packages, as any host would.
export default defineConfig({
  plugins: [react()],
  build: { rolldownOptions: { input: ["index.html", "worker.html"] } },
  worker: { format: "es" },
});
