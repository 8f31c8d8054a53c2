import "@fontsource-variable/inter";
import "@ipo/react/styles.css";
import "../host.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { WorkerPage } from "./WorkerPage.js";

const root = document.getElementById("root");
if (!root) throw new Error("worker.html has no element with the id root.");

createRoot(root).render(
  <StrictMode>
    <WorkerPage />
  </StrictMode>,
);
