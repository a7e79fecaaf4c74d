import { expect, it } from "vitest";
import { captureOf } from "../../src/capture/capture.ts";
import type { Observation } from "../../src/entry/observation.ts";
import { messagesIn } from "../../src/language/messages.ts";
import type { PostDraft } from "../../src/readers/draft.ts";
import { chooseReader, readers } from "../../src/readers/index.ts";
import type { Reader, Reading } from "../../src/readers/reader.ts";
import { emptyPost } from "../../src/readers/text/posts.ts";

const given = captureOf("sida.txt", Buffer.from("En rad."));

/** A throw-away reader that finds posts with these titles. */
function aReader(kind: string, titles: readonly string[], doubts: Observation["kind"][]): Reader {
  return { kind, read: () => reading(titles, doubts) };
}

function reading(titles: readonly string[], doubts: Observation["kind"][]): Reading {
  const drafts = titles.map((title): PostDraft => emptyPost({ title }));
  return { drafts, ledger: [], problems: [], because: [], doubts: doubts.map((kind) => ({ kind })) };
}

const other: Reader = { kind: "other", read: () => null };
const doubtful = aReader("doubtful", ["A", "B"], ["sidebar"]);
const empty = aReader("empty", [], ["no-shape"]);
const worse = aReader("worse", ["A", "B", "C"], ["sidebar", "two-shapes"]);
const fewer = aReader("fewer", ["A"], ["long-title"]);
const sure = aReader("sure", ["Rubrik"], []);

it("of readers that all have doubts none is chosen; what each found is told, the fewest doubts first, then the most posts", () => {
  const { reader, reading, candidates } = chooseReader(given, [other, worse, fewer, empty, doubtful]);
  expect(reader).toBeNull();
  expect(reading.doubts).toEqual([{ kind: "sidebar" }, { kind: "two-shapes" }]);
  expect(candidates.map(({ reader, posts, doubts }) => [reader.kind, posts, doubts.map(({ kind }) => kind)])).toEqual([
    ["doubtful", 2, ["sidebar"]],
    ["fewer", 1, ["long-title"]],
    ["worse", 3, ["sidebar", "two-shapes"]],
  ]);
});

it("a reader that is sure is chosen, and there are no candidates", () => {
  expect(chooseReader(given, [doubtful, sure])).toMatchObject({ reader: { kind: "sure" }, candidates: [] });
});

it("a reader that a person names reads, whatever its doubts and whoever is sure; its doubts are told", () => {
  expect(chooseReader(given, [sure, doubtful], "doubtful")).toMatchObject({
    reader: { kind: "doubtful" },
    reading: { drafts: [{ title: "A" }, { title: "B" }], doubts: [{ kind: "sidebar" }] },
    candidates: [],
  });
});

it("a reader may read otherwise where a person names it", () => {
  const told: Reader = { ...other, readAsTold: () => reading(["Rubrik"], ["no-shape"]) };
  expect(chooseReader(given, [told], "other")).toMatchObject({ reader: { kind: "other" } });
  expect(chooseReader(given, [told])).toMatchObject({
    reader: null,
    candidates: [{ reader: { kind: "other" }, posts: 1, doubts: [{ kind: "no-shape" }] }],
  });
});

it.each(["other", "empty"])("where the reader that a person names (%s) finds no post, nothing is read", (kind) => {
  const { reader, reading, candidates } = chooseReader(given, [other, empty, doubtful, sure], kind);
  expect(reader).toBeNull();
  expect(reading.doubts[0]).toEqual({ kind: "nothing-as-told", words: kind });
  expect(candidates.map(({ reader }) => reader.kind)).toEqual(["sure", "doubtful"]);
});

it("each reader says in one sentence what its captures look like, and has a name of its own", () => {
  for (const { readers: said } of Object.values(messagesIn))
    for (const { kind } of readers) expect(said.about[kind], kind).toMatch(/^[A-Z].{20,120}[^.]\.$/);
  const kinds = readers.map(({ kind }) => kind);
  expect(new Set(kinds).size).toBe(kinds.length);
  for (const kind of kinds) expect(kind).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
});
