import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { captureOf } from "../../../src/capture/capture.ts";
import { decodedOf } from "../../../src/capture/decoded.ts";
import { datePosts } from "../../../src/dating/solve.ts";
import type { PostDraft } from "../../../src/readers/draft.ts";
import { pageText, savedPage } from "../../../src/readers/html/saved-page.ts";
import { chooseReader } from "../../../src/readers/index.ts";
import { markdownOf } from "../../../src/readers/markdown.ts";
import { assertLawsOfPage } from "../../html-laws.ts";

/**
 * A page is a folder in `tests/fixtures/html/`: `input.html` as it was saved, and in `expected.json` what is read in it.
 * `npm run update-cases` writes the expected files again; read the change in the diff.
 */

const folder = join(import.meta.dirname, "..", "..", "fixtures", "html");
const names = readdirSync(folder);
const pageOf = (name: string): Buffer => readFileSync(join(folder, name, "input.html"));

function readPage(name: string): object {
  const capture = captureOf(`${name}.html`, pageOf(name));
  const { reader, reading, candidates } = chooseReader(capture);
  const decoded = decodedOf(capture.bytes);
  const drafts = reading.drafts as PostDraft[];
  const { datings } = datePosts(
    drafts.map(({ claims }, at) => ({ key: String(at), title: "", claims })),
    [],
  );
  return {
    encoding: "encoding" in decoded ? decoded.encoding : null,
    reader: reader?.kind ?? null,
    because: reading.because.map(({ kind, words }) => `${kind}: ${words}`),
    doubts: reading.doubts.map(({ kind }) => kind),
    ...(candidates.length > 0 && { candidates: candidates.map(({ reader, posts }) => `${reader.kind}: ${posts}`) }),
    ...(reading.sighting && { sighting: reading.sighting }),
    posts: drafts.map((draft, at) => ({
      title: draft.title,
      author: draft.author ?? null,
      date: datings.get(String(at))?.date ?? null,
      evidence: datings
        .get(String(at))
        ?.evidence.map(({ kind, rule, says, strength, holds }) =>
          [kind, rule, says, strength, holds === false && "lost"].filter(Boolean).join(" "),
        ),
      commentCount: draft.commentCount,
      originalUrl: draft.originalUrl ?? null,
      categories: draft.categories,
      excerpt: draft.excerpt,
      body: markdownOf(draft.body).split("\n"),
      ...(draft.comments && {
        comments: draft.comments.map(({ body, ...rest }) => ({ ...rest, body: markdownOf(body) })),
      }),
    })),
  };
}

it.each(names)("%s is read as expected", (name) => {
  const path = join(folder, name, "expected.json");
  const found = readPage(name);
  if (process.env.UPDATE_CASES === "1") writeFileSync(path, `${JSON.stringify(found, null, 2)}\n`);
  expect(found).toEqual(existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null);
});

it.each(names)("the pieces of %s add up, and its posts have the words of their pieces, in order", (name) => {
  for (const reader of [savedPage, pageText]) assertLawsOfPage(reader, pageOf(name));
});

it.each(names)("no script, style, form or hidden text of %s is in a body", (name) => {
  const all = JSON.stringify(readPage(name));
  for (const word of ["No text", "margin: 0", "evil()", 'hidden"', "Send", "Frame"]) expect(all).not.toContain(word);
});
