import type { ReadResult } from "@ipo/fhir";
import { PatientOverview } from "@ipo/react";
import { useState } from "react";
import { readInWorker } from "./readInWorker.js";
import { words } from "./words.js";

type State =
  | { readonly kind: "waiting" }
  | { readonly kind: "reading"; readonly done: number; readonly total: number; cancel: () => void }
  | { readonly kind: "read"; readonly result: ReadResult }
  | { readonly kind: "failed"; readonly message: string };

const lang = navigator.language.startsWith("sv") ? "sv" : "en";
const text = words[lang];

/** Opens a file of any size in a worker: how far it has come, a way to stop it, and what it gave. */
export function WorkerPage() {
  const [state, setState] = useState<State>({ kind: "waiting" });

  const open = async (file: File) => {
    const controller = new AbortController();
    const { signal } = controller;
    const onProgress = (done: number, total: number) =>
      setState({ kind: "reading", done, total, cancel: () => controller.abort() });
    onProgress(0, 0);
    try {
      setState({ kind: "read", result: await readInWorker(file, { signal, onProgress }) });
    } catch (error) {
      setState(signal.aborted ? { kind: "waiting" } : { kind: "failed", message: String(error) });
    }
  };

  return (
    <main lang={lang}>
      <h1 className="message">{text.title}</h1>
      {state.kind === "reading" ? (
        <p className="message" role="status">
          <progress value={state.done} max={Math.max(1, state.total)} aria-label={text.progress} />{" "}
          {text.entries(state.done, state.total)}{" "}
          <button type="button" onClick={state.cancel}>
            {text.cancel}
          </button>
        </p>
      ) : (
        <label className="message">
          {text.open}{" "}
          <input
            type="file"
            accept=".json,.ndjson,application/json,application/fhir+json"
            onChange={({ target }) => {
              const file = target.files?.[0];
              if (file) void open(file);
            }}
          />
        </label>
      )}
      {state.kind === "failed" && (
        <p className="message" role="alert">
          {state.message}
        </p>
      )}
      {state.kind === "read" && <Result {...state.result} />}
    </main>
  );
}

function Result({ record, account, issues }: ReadResult) {
  return (
    <>
      <ul className="message">
        {Object.entries(account.fates).map(([fate, count]) => (
          <li key={fate}>
            {text.fates[fate as keyof typeof account.fates]}: {count}
          </li>
        ))}
      </ul>
      {record ? (
        <PatientOverview record={record} account={account} issues={issues} lang={lang} />
      ) : (
        <p className="message" role="alert" lang="en">
          {issues[0]?.diagnostics}
        </p>
      )}
    </>
  );
}
