import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Content } from "../entry/content.ts";
import { firstLineOfBody } from "../entry/parse-entry.ts";
import type { Filed, Page, Post, Report, Section } from "../entry/schema.ts";
import { messages } from "../language/messages.ts";

/** A Markdown text that a page shows. */
export interface ShownText {
  entry: Filed<Post | Section | Report | Page>;
  markdown: string;
  isBody: boolean;
  /** Where a line of the text, counted from 1, is in the file. */
  whereOf(line: number | undefined): string;
}

/** The Markdown texts of a content folder that pages show: bodies, and introductions of themes. */
export function shownTexts(content: Content): ShownText[] {
  const { folder, posts, sections, pages, report } = content;
  const bodies = [...posts, ...sections, ...pages, ...(report ? [report] : [])].map(
    (entry): ShownText => ({
      entry,
      markdown: entry.body,
      isBody: true,
      whereOf: (line = 1) => bodyLine(join(folder, entry.file), line),
    }),
  );
  const introductions = (report?.themes ?? []).flatMap(({ introduction }, at): ShownText[] =>
    report && introduction !== undefined
      ? [{ entry: report, markdown: introduction, isBody: false, whereOf: () => `themes.${at}.introduction` }]
      : [],
  );
  return [...bodies, ...introductions];
}

/** A line of a body as a line of its file. */
function bodyLine(file: string, line: number): string {
  return messages.entry.line(firstLineOfBody(readFileSync(file, "utf8")) + line - 1);
}
