import { summaryOf } from "@ipo/layout";
import { PatientOverview } from "@ipo/react";
import { useState } from "react";
import type { Settings } from "./AppBar.js";
import { SourceDialog } from "./SourceDialog.js";
import type { Opened } from "./source.js";
import type { Words } from "./words.js";

interface OpenedPatientProps extends Settings {
  readonly opened: Opened;
  readonly words: Words;
}

/** The overview of what was opened; a choice where it holds several patients; a plain message where it holds none. */
export function OpenedPatient({ opened, words, lang, theme }: OpenedPatientProps) {
  const [index, setIndex] = useState(0);
  const [source, setSource] = useState<string | undefined>(undefined);
  // The examples are drawn for the day they were made; a file of one's own for today.
  const [today] = useState(() => Date.now());
  const { results, isExample, json } = opened;
  const { record, account, issues } = results[index] ?? {};
  if (!record) {
    return (
      <div className="message" role="alert">
        <p>{words.unread}</p>
        <p>{words.unreadHelp}</p>
        <ul lang="en">
          {(issues ?? []).slice(0, 10).map(({ expression, diagnostics }, position) => (
            <li key={position}>
              <code>{expression}</code> {diagnostics}
            </li>
          ))}
        </ul>
      </div>
    );
  }
  return (
    <>
      {results.length > 1 && (
        <label className="message">
          {words.several}{" "}
          <select value={index} onChange={(event) => setIndex(Number(event.target.value))}>
            {results.map((result, position) => (
              <option key={position} value={position}>
                {result.record && titleOf(result.record, lang)}
              </option>
            ))}
          </select>
        </label>
      )}
      <PatientOverview
        record={record}
        account={account}
        issues={issues}
        lang={lang}
        theme={theme}
        now={isExample ? record.asOf?.start : (today as NonNullable<typeof record.asOf>["start"])}
        onOpenSource={setSource}
      />
      {source !== undefined && (
        <SourceDialog
          json={json}
          source={source}
          words={words}
          onClose={() => setSource(undefined)}
        />
      )}
    </>
  );
}

function titleOf(record: Parameters<typeof summaryOf>[0], lang: Settings["lang"]): string {
  const { name, identity } = summaryOf(record, { lang });
  return [name, identity].filter(Boolean).join(" · ");
}
