import type { Language } from "@ipo/layout";
import type { Account, Issue } from "@ipo/model";
import type { OverviewSvgProps } from "@ipo/react";

/** Everything a file of the picture is made of: the record with its account, and the options of the drawing. */
export interface Picture extends OverviewSvgProps {
  readonly account: Account;
  readonly issues: readonly Issue[];
  readonly lang: Language;
  readonly theme: "light" | "dark";
}
