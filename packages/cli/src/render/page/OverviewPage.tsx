import { summaryOf, tableColumns, tableOf } from "@ipo/layout";
import { darkPalette, lightPalette, OverviewSvg } from "@ipo/react";
import { createPageText } from "../locale/pageText.js";
import type { Picture } from "../picture.js";
import { DetailsTable } from "./DetailsTable.js";
import { issueTable } from "./issueTable.js";
import { notDrawnTable } from "./notDrawnTable.js";
import { pageCss } from "./pageCss.js";

/** Nothing may be loaded or run, whatever a record's text says. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** A whole HTML document: the picture, what is not in it and why, the issues, and every event as a table. */
export function OverviewPage(picture: Picture) {
  const { record, account, issues, lang, theme, now } = picture;
  const text = createPageText(lang);
  // The name is "Protected identity" where the record says so.
  const title = text("page.title", { name: summaryOf(record, { lang, now }).name });
  const columns = tableColumns(lang);
  const rows = tableOf(record, { lang, now });
  return (
    <html lang={lang}>
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={POLICY} />
        <meta name="viewport" content="width=device-width" />
        <title>{title}</title>
        <style>{pageCss(theme === "dark" ? darkPalette : lightPalette, theme)}</style>
      </head>
      <body>
        <main>
          <h1>{title}</h1>
          <div className="picture" tabIndex={0} role="region" aria-label={text("page.picture")}>
            <OverviewSvg {...picture} />
          </div>
          <DetailsTable {...notDrawnTable(account, text)} />
          <DetailsTable {...issueTable(issues, text)} />
          <DetailsTable
            title={text("page.events", { count: rows.length })}
            columns={columns.map(({ label }) => ({ label }))}
            rows={rows.map((row) => columns.map(({ key }) => row[key]))}
          />
        </main>
      </body>
    </html>
  );
}
