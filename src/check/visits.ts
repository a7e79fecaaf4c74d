import { join } from "node:path";
import type { Content } from "../entry/content.ts";
import type { Finding } from "../entry/finding.ts";
import { visitLinker } from "../import/link-visits.ts";
import { dayWords } from "../language/index.ts";
import { treeOfMarkdown } from "../readers/markdown.ts";
import { paragraphs } from "../readers/tree-text.ts";

/** The posts that may tell of several of the report's visits. */
export function checkVisits({ folder, posts, sections }: Content): Finding[] {
  if (sections.length === 0) return [];
  const linkVisits = visitLinker(sections.flatMap(({ visits }) => visits));
  return posts
    .filter(({ visits, text }) => visits.length === 0 && text !== "abstract")
    .filter(({ body }) => dayWords(body) !== null)
    .flatMap(({ title, body, file }) => {
      const { undecided, others } = linkVisits({ title, paragraphs: paragraphs(treeOfMarkdown(beginningOf(body))) });
      return undecided.length === 0
        ? []
        : [{ kind: "visit-undecided" as const, where: join(folder, file), title, visits: undecided, others }];
    });
}

/** The first blocks of a text: a visit is linked by the first two paragraphs, and images and headings may be among them. */
function beginningOf(body: string): string {
  return body.split(/\n{2,}/, 8).join("\n\n");
}
