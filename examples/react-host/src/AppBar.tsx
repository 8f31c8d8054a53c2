import type { Language } from "@ipo/layout";
import type { PatientOverviewProps } from "@ipo/react";
import type { ReactNode } from "react";
import { examples } from "./source.js";
import type { Words } from "./words.js";

/** The settings of the page. */
export interface Settings {
  readonly lang: Language;
  readonly theme: NonNullable<PatientOverviewProps["theme"]>;
}

interface AppBarProps extends Settings {
  readonly words: Words;
  readonly opened: string;
  readonly fileName: string | undefined;
  readonly onExample: (id: string) => void;
  readonly onFile: (file: File) => void;
  readonly onSettings: (settings: Settings) => void;
}

/** The page's own bar: which patient, which language, which colours. */
export function AppBar({
  words,
  opened,
  fileName,
  lang,
  theme,
  onExample,
  onFile,
  onSettings,
}: AppBarProps) {
  return (
    <header className="bar">
      <div className="bar-title">
        <h1>{words.title}</h1>
        <p>{words.note}</p>
      </div>
      <label>
        {words.patient}{" "}
        <select value={opened} onChange={(event) => onExample(event.target.value)}>
          {examples.map(({ id, title }) => (
            <option key={id} value={id}>
              {title[lang]}
            </option>
          ))}
          {fileName !== undefined && (
            <option value="">
              {words.ownFile}: {fileName}
            </option>
          )}
        </select>
      </label>
      <label className="file">
        {words.open}
        <input
          type="file"
          accept=".json,.ndjson,application/json,application/fhir+json"
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) onFile(file);
            // The same file can be chosen again after it has changed.
            event.target.value = "";
          }}
        />
      </label>
      <div className="bar-end">
        <Choice label={words.language}>
          {(["sv", "en"] as const).map((value) => (
            <button
              key={value}
              type="button"
              aria-pressed={lang === value}
              onClick={() => onSettings({ lang: value, theme })}
            >
              {value === "sv" ? "Svenska" : "English"}
            </button>
          ))}
        </Choice>
        <Choice label={words.theme}>
          {(["auto", "light", "dark"] as const).map((value) => (
            <button
              key={value}
              type="button"
              aria-pressed={theme === value}
              onClick={() => onSettings({ lang, theme: value })}
            >
              {words[value]}
            </button>
          ))}
        </Choice>
      </div>
    </header>
  );
}

function Choice({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="choice" role="group" aria-label={label}>
      {children}
    </div>
  );
}
