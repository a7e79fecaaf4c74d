import { describe, expect, it } from "vitest";
import type { Post } from "../../src/entry/schema.ts";
import type { ComposedEntry } from "../../src/import/composed-entry.ts";
import { reconcile } from "../../src/import/reconcile.ts";

const composed = (changes: Partial<Post> = {}, body = "Källans text."): ComposedEntry<Post> => ({
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
const whole = { facts: false, force: false };
const facts = { facts: true, force: false };
const imported = (options = whole) => reconcile(null, composed(), options).entry;

describe("an import over an entry", () => {
  it("changes nothing where nothing changed", () => {
    const entry = imported();
    expect(reconcile(entry, composed(), whole)).toEqual({ entry, differences: [], gaveWay: false });
  });

  it("takes what the captures newly say of a field that nobody edited", () => {
    expect(reconcile(imported(), composed({ commentCount: 2 }), whole).entry.front.commentCount).toBe(2);
  });

  it("keeps what a person edited, and tells the difference", () => {
    const entry = imported();
    entry.front.title = "Rättad rubrik";
    const { entry: result, differences } = reconcile(entry, composed({ commentCount: 2 }), whole);
    expect(result.front).toMatchObject({ title: "Rättad rubrik", commentCount: 2 });
    expect(differences).toEqual([{ field: "title", kept: "Rättad rubrik", offered: "Källans rubrik" }]);
  });

  it("keeps the edit however often it runs", () => {
    const entry = imported();
    entry.body = "Rättad text.";
    const once = reconcile(entry, composed(), whole).entry;
    expect(reconcile(once, composed(), whole).entry).toEqual(once);
    expect(once.body).toBe("Rättad text.");
  });

  it("with force takes the capture's side", () => {
    const entry = imported();
    entry.front.title = "Rättad rubrik";
    expect(reconcile(entry, composed(), { facts: false, force: true }).entry.front.title).toBe("Källans rubrik");
  });

  it("keeps a field that a person took away", () => {
    const dated = composed({ date: "2018-05?" });
    const { entry } = reconcile(null, dated, whole);
    delete entry.front.date;
    expect(reconcile(entry, dated, whole).entry.front.date).toBeUndefined();
  });
});

describe("facts alone", () => {
  it("bring an empty abstract", () => {
    expect(imported(facts)).toMatchObject({ front: { text: "abstract", title: "Källans rubrik" }, body: "" });
  });

  it("leave every text that is there", () => {
    const entry = imported(facts);
    entry.body = "Arkivets egna ord.";
    expect(reconcile(entry, composed({ commentCount: 3 }), facts)).toMatchObject({
      entry: { front: { text: "abstract", commentCount: 3 }, body: "Arkivets egna ord." },
      differences: [],
    });
    expect(reconcile(imported(), composed(), facts).entry).toMatchObject({
      front: { text: "verbatim" },
      body: "Källans text.",
    });
  });

  it("an abstract gives way to the text when an import brings it", () => {
    const entry = imported(facts);
    entry.body = "Arkivets egna ord.";
    expect(reconcile(entry, composed(), whole).entry).toMatchObject({
      front: { text: "verbatim" },
      body: "Källans text.",
    });
  });
});
