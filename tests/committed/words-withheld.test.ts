import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { loadContent } from "../../src/entry/load.ts";
import { capturesAtHand, capturesFolder, capturesOf } from "../captures-at-hand.ts";

const project = resolve(import.meta.dirname, "../..");
const run = 8;

function wordsOf(text: string): string[] {
  return (
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function runsOf(words: readonly string[]): string[] {
  return Array.from({ length: Math.max(0, words.length - run + 1) }, (_, at) => words.slice(at, at + run).join(" "));
}

describe("the committed archive", () => {
  const content = loadContent(inject("sites").find(({ name }) => name === "committed")?.content ?? "");

  it("withholds the texts, and every entry has an abstract of two to four sentences", () => {
    expect(content.problems).toEqual([]);
    expect(content.site?.texts).toBe("withheld");
    for (const { slug, text, body } of [...content.posts, ...content.sections]) {
      expect(text, slug).toBe("abstract");
      const sentences = (body.split("\n## ")[0] ?? "").match(/[.!?](?=\s|$)/g)?.length ?? 0;
      expect(sentences, slug).toBeGreaterThanOrEqual(2);
      expect(sentences, slug).toBeLessThanOrEqual(4);
    }
  });

  it.skipIf(!capturesAtHand)("has no eight successive words of a capture in any committed file", () => {
    const facts = new Set(
      [
        ...content.posts.flatMap(({ title, images }) => [title, ...images.map(({ name }) => name)]),
        ...content.sections.flatMap(({ title, theme, visits }) => [title, theme, ...visits.map(({ host }) => host)]),
        content.report?.title ?? "",
      ].map((fact) => wordsOf(fact).join(" ")),
    );
    const slugs = new Set([
      ...content.posts.map(({ slug }) => `posts/${slug}`),
      ...content.sections.map(({ slug }) => `report/${slug}`),
    ]);
    const captured = new Set(
      capturesOf(capturesFolder).flatMap(({ lines }) => runsOf(wordsOf(lines.map(({ text }) => text).join("\n")))),
    );
    const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
      cwd: project,
      encoding: "utf8",
    });
    const found = files
      .trim()
      .split("\n")
      .filter((file) => file !== "package-lock.json")
      .flatMap((file) => {
        // Facts may be published as whole values, and so may the names of entry files, which are made from titles.
        const values = readFileSync(join(project, file), "utf8")
          .split("\n")
          .filter((line) => {
            const [, value = ""] =
              /^(?:\s*(?:- )?|[0-9a-f]{64} {2})(?:(?:title|theme|host|name|path|above|below): |(?=posts\/|report\/))(.*?)(?:\.md|:)?$/.exec(
                line,
              ) ?? [];
            return !facts.has(wordsOf(value).join(" ")) && !slugs.has(value);
          });
        return runsOf(wordsOf(values.join("\n")))
          .filter((words) => captured.has(words))
          .map((words) => `${file}: ${words}`);
      });
    expect(found).toEqual([]);
  });
});
