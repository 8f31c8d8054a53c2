import type { PatientOverviewProps } from "@ipo/react";
import { PatientOverview } from "@ipo/react";

interface StoryContext {
  readonly globals: { readonly lang?: "sv" | "en"; readonly theme?: "light" | "dark" };
}

/** Draws the overview in the toolbar's language and theme, unless the story asks for its own. */
export function renderOverview(props: PatientOverviewProps, { globals }: StoryContext) {
  return <PatientOverview lang={globals.lang} theme={globals.theme} {...props} />;
}
