import type { CustomRecord } from "pagefind";
import type { Archive } from "../archive/archive.ts";
import type { ArchivedPost } from "../archive/archived.ts";
import { placeInCalendar } from "../archive/certainty.ts";
import { groupsOf } from "../archive/tags.ts";
import type { Certainty } from "../entry/certainty.ts";
import type { TextKind } from "../entry/schema.ts";
import { type AddressWords, sayClaim, sayCommentOn, sayDate } from "../language/index.ts";
import { addresses } from "./addresses.ts";
import { plainText } from "./markdown.ts";

/** What the search can be limited to. */
export type Kind = keyof AddressWords["kinds"];

/** What a result shows without being a filter: certainty, date in words, what stands beside it, whether it is disputed, kind of text; "" where it has none. */
export type Facts = readonly [
  certainty: Certainty | "",
  date: string,
  beside: string,
  disputed: string,
  text: TextKind | "",
];

/** One search result. Pagefind searches the words of `content` and `meta` only. */
export interface SearchRecord extends CustomRecord {
  meta: { title: string; tags: string };
  filters: { kind: [Kind]; month: string[]; tag: string[]; facts: [...Facts] };
}

/** Everything that can be found: posts, newest first, then their comments, then sections and visits of the report. */
export function searchRecords({ site, posts, sections, visits, tags }: Archive): SearchRecord[] {
  const tagsOf = groupsOf(tags);
  const record = (
    kind: Kind,
    url: string,
    thing: {
      title: string;
      text: string;
      months: string[];
      facts: Facts;
      tags: ReturnType<typeof tagsOf>;
      language?: string | undefined;
    },
  ): SearchRecord => ({
    url,
    // Pagefind has rules for a language, and none for a region.
    language: new Intl.Locale(thing.language ?? site.language).language,
    // Pagefind ignores a record without content.
    content: thing.text || thing.title,
    meta: { title: thing.title, tags: thing.tags.map(({ label }) => label).join(", ") },
    filters: {
      kind: [kind],
      month: thing.months,
      tag: thing.tags.map(({ slug }) => slug),
      facts: [...thing.facts],
    },
  });
  return [
    ...posts.map((post) =>
      record("post", addresses.post(post.slug), {
        title: post.title,
        text: plainText(post.body),
        language: post.language,
        months: [...post.months.certain, ...post.months.possible, ...post.years],
        facts: [post.certainty, ...factsOf(post), post.text],
        tags: tagsOf(post),
      }),
    ),
    ...posts.flatMap((post) => commentsOf(post).map(({ url, ...thing }) => record("comment", url, thing))),
    ...sections.map((section) =>
      record("section", addresses.section(section.slug), {
        title: section.title,
        text: plainText(section.body),
        language: section.language,
        months: [],
        facts: ["", "", "", "", section.text],
        tags: tagsOf(section),
      }),
    ),
    ...visits.map((visit) =>
      record("visit", addresses.visit(visit.number), {
        title: visit.host,
        text: "",
        months: [...new Set(visit.dates), ...visit.years],
        facts: ["", sayMonths(visit), "", "", ""],
        tags: tagsOf(visit),
      }),
    ),
  ];
}

/** A date as a row of a list tells it. */
function factsOf(post: ArchivedPost): readonly [date: string, beside: string, disputed: string] {
  const { date, beside, disputed } = sayClaim(post);
  return [date, beside, disputed];
}

/** The comments of a post, each with its own day: the post's says nothing of it. */
function commentsOf({ slug, title, comments = [] }: ArchivedPost) {
  return comments.map((comment) => {
    const { months, years } = placeInCalendar({ date: comment.date, evidence: [] });
    return {
      url: addresses.comment(slug, comment.id),
      title: sayCommentOn(comment, title),
      text: plainText(comment.body),
      months: [...months.certain, ...months.possible, ...years],
      facts: ["", comment.date === undefined ? "" : sayDate(comment.date), "", "", ""] as Facts,
      tags: [],
    };
  });
}

/** The months of a visit in words: "mars 2016, september 2016". */
export function sayMonths({ dates }: { dates: readonly string[] }): string {
  return [...new Set(dates)].map((date) => sayDate(date)).join(", ");
}
