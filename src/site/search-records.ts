import type { CustomRecord } from "pagefind";
import type { Archive } from "../archive/archive.ts";
import type { Certainty } from "../archive/certainty.ts";
import { groupsOf } from "../archive/tags.ts";
import type { TextKind } from "../entry/schema.ts";
import { sayDate } from "../language/index.ts";
import { addresses } from "./addresses.ts";
import { plainText } from "./markdown.ts";

/** What the search can be limited to; the value stands in the address of `sok.html`. */
export type Kind = "inlagg" | "avsnitt" | "besok";

/** What a result shows and nobody searches for: certainty, date in words, kind of text; "" where it has none. */
export type Facts = readonly [certainty: Certainty | "", date: string, text: TextKind | ""];

/** One thing that can be found. Pagefind searches the words of `content` and `meta`, and no others. */
export interface SearchRecord extends CustomRecord {
  meta: { title: string; tags: string };
  filters: { slag: [Kind]; manad: string[]; tagg: string[]; facts: [...Facts] };
}

/** Everything that can be found: posts, newest first, then the report's sections and visits. */
export function searchRecords({ site, posts, sections, visits, tags }: Archive): SearchRecord[] {
  const tagsOf = groupsOf(tags);
  const record = (
    kind: Kind,
    url: string,
    thing: { title: string; text: string; months: string[]; facts: Facts; tags: ReturnType<typeof tagsOf> },
  ): SearchRecord => ({
    url,
    language: site.language,
    // Pagefind leaves out a record without content.
    content: thing.text || thing.title,
    meta: { title: thing.title, tags: thing.tags.map(({ label }) => label).join(", ") },
    filters: {
      slag: [kind],
      manad: thing.months,
      tagg: thing.tags.map(({ slug }) => slug),
      facts: [...thing.facts],
    },
  });
  return [
    ...posts.map((post) =>
      record("inlagg", addresses.post(post.slug), {
        title: post.title,
        text: plainText(post.body),
        months: [...post.months.certain, ...post.months.possible, ...post.years],
        facts: [post.certainty, sayDate(post.date), post.text],
        tags: tagsOf(post),
      }),
    ),
    ...sections.map((section) =>
      record("avsnitt", addresses.section(section.slug), {
        title: section.title,
        text: plainText(section.body),
        months: [],
        facts: ["", "", section.text],
        tags: tagsOf(section),
      }),
    ),
    ...visits.map((visit) =>
      record("besok", addresses.visit(visit.number), {
        title: visit.host,
        text: "",
        months: [...new Set(visit.dates), ...visit.years],
        facts: ["", sayMonths(visit), ""],
        tags: tagsOf(visit),
      }),
    ),
  ];
}

/** The months of a visit in words: "mars 2016, september 2016". */
export function sayMonths({ dates }: { dates: readonly string[] }): string {
  return [...new Set(dates)].map((date) => sayDate(date)).join(", ");
}
