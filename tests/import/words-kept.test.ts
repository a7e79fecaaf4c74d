import { describe, expect, inject, it } from "vitest";
import { loadContent } from "../../src/entry/load.ts";
import { renderMarkdown } from "../../src/site/markdown.ts";
import { capturesFolder, capturesOf, draftsOf, fixturesFolder, read } from "../captures-at-hand.ts";
import { renderedLines, saidLines } from "../rendered-lines.ts";

/** The law, from end to end: what an entry's file says when it is rendered is what the lines of its capture say. */
const imported = inject("sites").filter(({ name }) => name !== "committed");

describe.each(imported.map((built) => [built.name, built.content] as const))(
  "every word of the %s is kept",
  (name, folder) => {
    const { posts, sections, report } = loadContent(folder);
    const captures = capturesOf(name === "captures" ? capturesFolder : fixturesFolder);
    const drafts = (capture: string) => {
      const found = captures.find((one) => one.name === capture);
      if (!found) throw new Error(`${capture} is missing`);
      return read(found).reading;
    };

    it.each(posts.map((post) => [post.slug, post] as const))("posts/%s", (_, post) => {
      const [source] = post.sources;
      const draft = draftsOf(drafts(source?.capture ?? ""), "post").find(({ title }) => title === post.title);
      expect(renderedLines(renderMarkdown(post.body))).toEqual(saidLines(draft?.body ?? []));
      expect(post.body).not.toBe("");
    });

    it.each(sections.map((section) => [section.slug, section] as const))("report/%s", (_, section) => {
      const draft = draftsOf(drafts(section.sources[0]?.capture ?? ""), "section").find(
        ({ title }) => title === section.title,
      );
      expect(renderedLines(renderMarkdown(section.body))).toEqual(saidLines(draft?.body ?? []));
      expect(section.body).not.toBe("");
    });

    it("report/index, and the introductions of its themes", () => {
      const [draft] = draftsOf(drafts(report?.sources[0]?.capture ?? ""), "report");
      expect(renderedLines(renderMarkdown(report?.body ?? ""))).toEqual(saidLines(draft?.body ?? []));
      for (const theme of report?.themes ?? []) {
        const lines = draft?.themes.find(({ title }) => title === theme.title)?.introduction ?? [];
        expect(renderedLines(renderMarkdown(theme.introduction ?? ""))).toEqual(saidLines(lines));
      }
    });
  },
);
