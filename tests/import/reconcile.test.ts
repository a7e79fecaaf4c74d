import { describe, expect, it } from "vitest";
import type { Post } from "../../src/entry/schema.ts";
import type { Fresh } from "../../src/import/compose.ts";
import { reconcile } from "../../src/import/reconcile.ts";

const fresh = (changes: Partial<Post> = {}, body = "Källans text."): Fresh<Post> => ({
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
const imported = (wishes = whole) => reconcile(null, fresh(), wishes).entry;

describe("an import over an entry", () => {
  it("changes nothing where nothing changed", () => {
    const entry = imported();
    expect(reconcile(entry, fresh(), whole)).toEqual({ entry, differences: [], gaveWay: false });
  });

  it("takes what the captures newly say of a field that nobody edited", () => {
    expect(reconcile(imported(), fresh({ commentCount: 2 }), whole).entry.front.commentCount).toBe(2);
  });

  it("keeps what a person edited, and tells the difference", () => {
    const entry = imported();
    entry.front.title = "Rättad rubrik";
    const { entry: result, differences } = reconcile(entry, fresh({ commentCount: 2 }), whole);
    expect(result.front).toMatchObject({ title: "Rättad rubrik", commentCount: 2 });
    expect(differences).toEqual([{ field: "title", kept: "Rättad rubrik", offered: "Källans rubrik" }]);
  });

  it("keeps the edit however often it runs", () => {
    const entry = imported();
    entry.body = "Rättad text.";
    const once = reconcile(entry, fresh(), whole).entry;
    expect(reconcile(once, fresh(), whole).entry).toEqual(once);
    expect(once.body).toBe("Rättad text.");
  });

  it("with force takes the capture's side", () => {
    const entry = imported();
    entry.front.title = "Rättad rubrik";
    expect(reconcile(entry, fresh(), { facts: false, force: true }).entry.front.title).toBe("Källans rubrik");
  });

  it("keeps a field that a person took away", () => {
    const dated = fresh({ date: "2018-05?" });
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
    expect(reconcile(entry, fresh({ commentCount: 3 }), facts)).toMatchObject({
      entry: { front: { text: "abstract", commentCount: 3 }, body: "Arkivets egna ord." },
      differences: [],
    });
    expect(reconcile(imported(), fresh(), facts).entry).toMatchObject({
      front: { text: "verbatim" },
      body: "Källans text.",
    });
  });

  it("an abstract gives way to the text when an import brings it", () => {
    const entry = imported(facts);
    entry.body = "Arkivets egna ord.";
    expect(reconcile(entry, fresh(), whole).entry).toMatchObject({
      front: { text: "verbatim" },
      body: "Källans text.",
    });
  });
});
