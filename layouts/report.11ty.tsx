import type { ArchivedReport } from "../src/archive/archived.ts";
import { grouped } from "../src/entry/grouped.ts";
import { addressWords, pageWords } from "../src/language/index.ts";
import { addresses } from "../src/site/addresses.ts";
import type { PageData } from "../src/site/eleventy.ts";
import { CapturedText } from "./parts/captured-text.tsx";
import { StatedDate } from "./parts/date-claim.tsx";
import { Document } from "./parts/document.tsx";
import { Link } from "./parts/link.tsx";
import { Note, Notes } from "./parts/notes.tsx";
import { Removed } from "./parts/removed.tsx";
import { Sources } from "./parts/sources.tsx";
import { Markdown, Text } from "./parts/text.tsx";

type Data = PageData<{ report: ArchivedReport }>;

export const data = {
  pagination: { data: "archive.lists.reports", size: 1, alias: "report" },
  permalink: () => addresses.report,
};

/** The report: its themes and sections as a table of contents, and its text. */
export function render(data: Data) {
  const { report, archive } = data;
  const { labels, reportPage: words } = pageWords;
  const { ids } = addressWords;
  return (
    <Document data={data} title={report.title} description={words.description(report.title, report.author)}>
      <article class="with-margin">
        <header class="page-header">
          <h1 lang={report.language}>{report.title}</h1>
          <p class="byline">
            <span>{report.author}</span>
            <StatedDate date={report.date} />
          </p>
        </header>
        <Notes>
          <Note title={words.extent}>
            <p>
              {words.holds(archive.visits.length, report.sections.length)}{" "}
              <Link to={addresses.visits}>{labels.allVisits}</Link>
            </p>
          </Note>
          <Sources sources={report.sources} archive={archive} />
        </Notes>
        <div class="reading">
          <Removed removals={archive.removals.get(report.file)} />
          <nav aria-labelledby={ids.contents}>
            <h2 id={ids.contents}>{words.contents}</h2>
            <Contents report={report} />
          </nav>
          <Text text={report.text} markdown={report.body} language={report.language} />
        </div>
        <CapturedText title={report.title} markdown={report.body} sources={report.sources} archive={archive} />
      </article>
    </Document>
  );
}

function Contents({ report }: { report: ArchivedReport }) {
  const sectionsOf = grouped(report.sections, ({ theme }) => [theme]);
  return (
    <ol class="contents">
      {report.themes.map(({ title, introduction }) => (
        <li key={title}>
          <h3>{title}</h3>
          {introduction && <Markdown source={introduction} />}
          <ol>
            {sectionsOf.get(title)?.map((section) => (
              <li key={section.slug}>
                <Link to={addresses.section(section.slug)}>{section.title}</Link>{" "}
                <span class="facts">{pageWords.counts.visits(section.visits.length)}</span>
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}
