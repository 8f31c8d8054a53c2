import { useEffect, useRef } from "react";
import { findResource } from "./findResource.js";
import type { Words } from "./words.js";

interface SourceDialogProps {
  readonly json: unknown;
  readonly source: string;
  readonly words: Words;
  readonly onClose: () => void;
}

/** What this host does with a source: it shows the resource as it stands in the file. */
export function SourceDialog({ json, source, words, onClose }: SourceDialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    // Development runs effects twice, and an open dialog cannot be opened.
    if (!ref.current?.open) ref.current?.showModal();
  }, []);
  return (
    <dialog ref={ref} className="source" aria-label={`${words.source} ${source}`} onClose={onClose}>
      <div>
        <h2>{source}</h2>
        <button type="button" onClick={() => ref.current?.close()}>
          {words.close}
        </button>
      </div>
      <pre tabIndex={0}>{findResource(json, source) ?? words.noSource}</pre>
    </dialog>
  );
}
