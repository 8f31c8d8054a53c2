import { useCallback, useEffect, useState } from "react";
import type { Settings } from "./AppBar.js";
import { AppBar } from "./AppBar.js";
import { OpenedPatient } from "./OpenedPatient.js";
import type { Opened } from "./source.js";
import { examples, openExample, openFile } from "./source.js";
import { useFileDrop } from "./useFileDrop.js";
import { words } from "./words.js";

/** The example host: it chooses a patient, reads the bundle, and hands the result to the overview. */
export function App() {
  const [settings, setSettings] = useState<Settings>({ lang: "sv", theme: "light" });
  const [wanted, setWanted] = useState<string | File>(examples[0]?.id ?? "");
  const [opened, setOpened] = useState<Opened | undefined>(undefined);
  const text = words[settings.lang];

  useEffect(() => {
    let isStale = false;
    // An answer that comes after another patient was chosen must not be shown.
    void (wanted instanceof File ? openFile(wanted) : openExample(wanted)).then((result) => {
      if (!isStale) setOpened(result);
    });
    return () => {
      isStale = true;
      setOpened(undefined);
    };
  }, [wanted]);

  useEffect(() => {
    document.documentElement.lang = settings.lang;
    document.documentElement.dataset.theme = settings.theme;
  }, [settings]);

  const takeFile = useCallback((file: File) => setWanted(file), []);
  const isDropping = useFileDrop(takeFile);

  return (
    <>
      <AppBar
        {...settings}
        words={text}
        opened={wanted instanceof File ? "" : wanted}
        fileName={wanted instanceof File ? wanted.name : undefined}
        onExample={(id) => id !== "" && setWanted(id)}
        onFile={takeFile}
        onSettings={setSettings}
      />
      <main>
        {opened ? (
          <OpenedPatient key={opened.name} {...settings} opened={opened} words={text} />
        ) : (
          <p className="message">{text.loading}</p>
        )}
      </main>
      {isDropping && <p className="drop">{text.drop}</p>}
    </>
  );
}
