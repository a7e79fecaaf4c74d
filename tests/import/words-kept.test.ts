import { expect, inject, it } from "vitest";
import { loadContent } from "../../src/entry/load.ts";
import type { Draft } from "../../src/readers/draft.ts";
import { renderMarkdown } from "../../src/site/markdown.ts";
import {
  capturesFolder,
  capturesOf,
  draftsOf,
  englishFolder,
  fixturesFolder,
  linesOfBody,
  linesOfTree,
  read,
} from "../captures-at-hand.ts";
import { renderedLines, saidLines } from "../rendered-lines.ts";
import { describeSites } from "../spoken-site.ts";

/** The law, from end to end: what an entry's file says when it is rendered is what the lines of its capture say. */
const imported = inject("sites").filter(({ name }) => name !== "committed");

/** The folder that the captures of an archive were brought from. */
const folders = { captures: capturesFolder, fixtures: fixturesFolder, english: englishFolder, committed: "" };

describeSites("every word of the %s is kept", imported, ({ name, content }) => {
  const { posts, sections, report } = loadContent(content);
  // Lines of markup say more than words.
  const captures = capturesOf(folders[name]).filter((one) => !one.name.endsWith(".html"));
  const isOfText = ({ sources }: { sources: { capture: string }[] }): boolean => !sources[0]?.capture.endsWith(".html");
  /** The lines of a capture that an entry of some kind and title is made of, in its body. */
  const linesOf = (entry: { title: string; type: Draft["kind"]; sources: { capture: string }[] }) => {
    const capture = captures.find((one) => one.name === entry.sources[0]?.capture);
    if (!capture) throw new Error(`${entry.title}: its capture is missing`);
    const { reading } = read(capture);
    const draft = draftsOf(reading, entry.type).find(({ title }) => title === entry.title);
    if (!draft) throw new Error(`${entry.title}: no draft`);
    return { capture, draft, said: saidLines(linesOfBody(capture, reading, draft)) };
  };

  it.each([...posts, ...sections].filter(isOfText).map((entry) => [entry.file, entry] as const))("%s", (_, entry) => {
    expect(renderedLines(renderMarkdown(entry.body))).toEqual(linesOf(entry).said);
    expect(entry.body).not.toBe("");
  });

  it("report/index, and the introductions of its themes", () => {
    if (!report) throw new Error("the report is missing");
    const { capture, draft, said } = linesOf(report);
    expect(renderedLines(renderMarkdown(report.body))).toEqual(said);
    for (const theme of report.themes) {
      const tree = draft.kind === "report" && draft.themes.find(({ title }) => title === theme.title)?.introduction;
      if (theme.introduction === undefined || !tree) continue;
      expect(renderedLines(renderMarkdown(theme.introduction))).toEqual(saidLines(linesOfTree(capture, tree)));
    }
  });
});
