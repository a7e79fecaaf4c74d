import { describe, expect, it } from "vitest";
import { type Digests, eitherDigests, unknownDigests } from "../../src/entry/imported.ts";
import type { UnnumberedPost } from "../../src/entry/schema.ts";
import type { ComposedEntry } from "../../src/import/composed-entry.ts";
import { reconcile } from "../../src/import/reconcile.ts";

const composed = (changes: Partial<UnnumberedPost> = {}, body = "Källans text."): ComposedEntry<UnnumberedPost> => ({
  front: {
    type: "post",
    title: "Källans rubrik",
    author: "Tyra Vintersol",
    evidence: [],
    commentCount: 1,
    categories: [],
    tags: [],
    visits: [],
    images: [],
    text: "verbatim",
    sources: [{ capture: "a", lines: [1, 2] }],
    ...changes,
  },
  body,
});
type Options = { facts: boolean; force: boolean };
const whole = { facts: false, force: false };
const facts = { facts: true, force: false };

/** A first import, as it is read again before the next. */
const imported = (options: Options = whole, first = composed()) => {
  const { entry, digests } = reconcile<UnnumberedPost, UnnumberedPost>(null, {}, first, options);
  return { entry, digests };
};

/** An import over the entry and the digests that an earlier one left. */
const again = (
  { entry, digests }: { entry: ComposedEntry<UnnumberedPost>; digests: Digests },
  given: ComposedEntry<UnnumberedPost>,
  options: Options,
) => reconcile(entry, digests, given, options);

describe("an import over an entry", () => {
  it("changes nothing where nothing changed", () => {
    const before = imported();
    expect(again(before, composed(), whole)).toEqual({ ...before, differences: [], gaveWay: false });
  });

  it("takes what the captures newly say of a field that nobody edited", () => {
    expect(again(imported(), composed({ commentCount: 2 }), whole).entry.front.commentCount).toBe(2);
  });

  it("keeps what a person edited, and reports the difference", () => {
    const before = imported();
    before.entry.front.title = "Rättad rubrik";
    const { entry: result, differences } = again(before, composed({ commentCount: 2 }), whole);
    expect(result.front).toMatchObject({ title: "Rättad rubrik", commentCount: 2 });
    expect(differences).toEqual([{ field: "title", kept: "Rättad rubrik", offered: "Källans rubrik" }]);
  });

  it("keeps the edit however often it runs", () => {
    const before = imported();
    before.entry.body = "Rättad text.";
    const once = again(before, composed(), whole);
    expect(again(once, composed(), whole)).toEqual(once);
    expect(once.entry.body).toBe("Rättad text.");
  });

  it("with force takes the capture's side", () => {
    const before = imported();
    before.entry.front.title = "Rättad rubrik";
    expect(again(before, composed(), { facts: false, force: true }).entry.front.title).toBe("Källans rubrik");
  });

  it("keeps a field that a person took away", () => {
    const dated = composed({ date: "2018-05?" });
    const before = imported(whole, dated);
    delete before.entry.front.date;
    expect(again(before, dated, whole).entry.front.date).toBeUndefined();
  });
});

describe("after a kill, while imported.yaml has the digests before and after", () => {
  const before = imported();
  const after = again(before, composed({ title: "Ny rubrik", date: "2018-05" }), whole);
  const digests = eitherDigests(before.digests, after.digests);

  it.each([
    ["old", before.entry],
    ["new", after.entry],
  ])("an entry with its %s values is the importer's", (_, entry) => {
    expect(reconcile(entry, digests, composed({ title: "Tredje rubriken" }), whole)).toMatchObject({
      differences: [],
      entry: { front: { title: "Tredje rubriken" } },
    });
    const same = reconcile(entry, digests, composed({ title: "Ny rubrik", date: "2018-05" }), whole);
    expect(same).toEqual(after);
  });

  it("an edit is still an edit", () => {
    const edited = { ...before.entry, front: { ...before.entry.front, title: "Rättad rubrik", date: "2018" } };
    const result = reconcile(edited, digests, composed({ title: "Ny rubrik", date: "2018-05" }), whole);
    expect(result.entry.front).toMatchObject({ title: "Rättad rubrik", date: "2018" });
    expect(result.differences.map(({ field }) => field)).toEqual(["title", "date"]);
    expect(result.digests).toEqual({ ...before.digests });
  });

  it("an abstract that was about to give way to its text still does", () => {
    const abstract = imported(facts);
    const text = again(abstract, composed(), whole);
    const either = eitherDigests(abstract.digests, text.digests);
    expect(reconcile(abstract.entry, either, composed(), whole)).toEqual(text);
    expect(reconcile(abstract.entry, either, composed(), facts)).toMatchObject(abstract);
  });
});

describe("without digests", () => {
  it("each field is a person's unless it is as the captures give it", () => {
    const { entry, digests } = imported();
    const result = reconcile(entry, unknownDigests, composed({ title: "Ny rubrik" }), whole);
    expect(result.differences.map(({ field }) => field)).toEqual(["title"]);
    expect(result.digests).toEqual({ ...digests, title: undefined });
  });

  it("an abstract may be a person's, and never gives way without force", () => {
    const { entry } = imported(facts);
    entry.body = "Arkivets egna ord.";
    const once = reconcile(entry, unknownDigests, composed(), whole);
    const twice = again(once, composed(), whole);
    for (const result of [once, twice]) {
      expect(result.entry).toMatchObject({ front: { text: "abstract" }, body: "Arkivets egna ord." });
      expect(result.differences.map(({ field }) => field)).toEqual(["text", "body"]);
    }
    expect(again(twice, composed(), { facts: false, force: true }).entry.body).toBe("Källans text.");
  });
});

describe("facts alone", () => {
  it("bring an empty abstract", () => {
    expect(imported(facts).entry).toMatchObject({ front: { text: "abstract", title: "Källans rubrik" }, body: "" });
  });

  it("leave every text that is there", () => {
    const before = imported(facts);
    before.entry.body = "Arkivets egna ord.";
    expect(again(before, composed({ commentCount: 3 }), facts)).toMatchObject({
      entry: { front: { text: "abstract", commentCount: 3 }, body: "Arkivets egna ord." },
      differences: [],
    });
    expect(again(imported(), composed(), facts).entry).toMatchObject({
      front: { text: "verbatim" },
      body: "Källans text.",
    });
  });

  it("an abstract gives way to the text when an import brings it", () => {
    const before = imported(facts);
    before.entry.body = "Arkivets egna ord.";
    expect(again(before, composed(), whole).entry).toMatchObject({
      front: { text: "verbatim" },
      body: "Källans text.",
    });
  });
});
