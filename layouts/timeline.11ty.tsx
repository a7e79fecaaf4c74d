import type { ListPage } from "../src/archive/paging.ts";
import type { TimelineEvent } from "../src/archive/timeline.ts";
import { grouped } from "../src/entry/grouped.ts";
import { addressWords, pageWords, sayDate, saySilence } from "../src/language/index.ts";
import { addresses } from "../src/site/addresses.ts";
import type { PageData } from "../src/site/eleventy.ts";
import { ClaimedDate } from "./parts/date-claim.tsx";
import { Document } from "./parts/document.tsx";
import { Link } from "./parts/link.tsx";
import { Paging, partTitle } from "./parts/post-list.tsx";

type Data = PageData<{ list: ListPage<null, TimelineEvent> }>;

export const data = {
  pagination: { data: "archive.lists.timeline", size: 1, alias: "list" },
  permalink: ({ list }: Data) => addresses.timeline(list.part),
};

/** The whole story in one column: posts, visits and the report as they came, and the silences between them. */
export function render(data: Data) {
  const { list, archive } = data;
  const { timelinePage: words } = pageWords;
  const title = partTitle(words.title, list);
  const years = grouped(list.items, ({ date }) => [/\d{4}/.exec(date.split("/").at(-1) ?? "")?.[0] ?? ""]);
  return (
    <Document data={data} title={title} description={words.description(archive.menu.visits)}>
      <header class="page-header">
        <h1>{title}</h1>
        <p class="lead">{words.lead}</p>
        {archive.undated.length > 0 && (
          <p>
            {words.undated(archive.undated.length, (said) => (
              <Link to={addresses.undated()}>{said}</Link>
            ))}
          </p>
        )}
      </header>
      {[...years].map(([year, events]) => (
        <section key={year} aria-labelledby={`${addressWords.ids.year}-${year}`}>
          <h2 id={`${addressWords.ids.year}-${year}`}>{year}</h2>
          <ol class="timeline">
            {events.map((event, at) => (
              <>
                {event.silence && (
                  <li class="silence">{saySilence(event.silence, "later", "all", archive.undated.length === 0)}</li>
                )}
                <Line key={at} event={event} />
              </>
            ))}
          </ol>
        </section>
      ))}
      <Paging list={list} address={addresses.timeline} />
    </Document>
  );
}

function Line({ event }: { event: TimelineEvent }) {
  const { timelinePage: words } = pageWords;
  if ("post" in event) {
    const { post } = event;
    return (
      <li class="of-post">
        <span class="facts">
          <ClaimedDate claim={post} />
        </span>
        <Link to={addresses.post(post.slug)}>{post.title}</Link>
      </li>
    );
  }
  if ("visit" in event) {
    const { visit, date } = event;
    return (
      <li>
        <span class="facts">{words.visit(sayDate(date))}</span>
        <Link to={addresses.visit(visit.number)}>{visit.host}</Link>
      </li>
    );
  }
  const { report, date } = event;
  const reforms = report.sections.reduce((sum, section) => sum + (section.reforms?.count ?? 0), 0);
  return (
    <li class="of-post">
      <span class="facts">{words.report(sayDate(date))}</span>
      <span>
        {words.reportWithReforms(report.title, reforms, (said) => (
          <Link to={addresses.report}>{said}</Link>
        ))}
      </span>
    </li>
  );
}
