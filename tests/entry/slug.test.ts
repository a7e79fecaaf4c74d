import fc from "fast-check";
import { expect, it } from "vitest";
import { freeSlug, slugOf, tagKey } from "../../src/entry/slug.ts";

it.each([
  ["Räksmörgås & öl", "raksmorgas-och-ol"],
  ["Yrkesakademin – kortar vägen", "yrkesakademin-kortar-vagen"],
  ["Välkommen – i Flen!", "valkommen-i-flen"],
  ["a\u030angra", "angra"],
  ["🙂", ""],
  ["../../etc/passwd", "etc-passwd"],
])("%s is %s in an address", (title, slug) => expect(slugOf(title)).toBe(slug));

it("a long title is cut between words", () => {
  expect(slugOf("ord ".repeat(60))).toBe(Array(25).fill("ord").join("-"));
});

it.each([
  ["CON", "inlagg-con"],
  ["Index", "inlagg-index"],
  ["🙂", "inlagg"],
])("%s gets a name that every system takes", (title, slug) => expect(freeSlug(title, "inlagg", new Set())).toBe(slug));

it("a second post with the title gets a number", () => {
  expect(freeSlug("Tack", "inlagg", new Set(["tack", "tack-2"]))).toBe("tack-3");
});

it("a slug is never anything but letters, digits and single hyphens", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (title) => {
      const slug = freeSlug(title, "inlagg", new Set());
      expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      expect(slug.length).toBeLessThanOrEqual(110);
    }),
    { numRuns: 2000, seed: 1 },
  );
});

it.each(["#", "???", "/", "..", "index", "CON", "🙂"])(
  "the tag %s gets a page of its own that every system takes",
  (tag) => {
    expect(tagKey(tag)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    expect(["index", "con"]).not.toContain(tagKey(tag));
  },
);

it.each([
  ["🙂".repeat(300), `${"🙂".repeat(299)}🙃`],
  ["ordet ".repeat(60), "ordet ".repeat(61)],
  ["å".repeat(300), "å".repeat(301)],
])("two long tags have two short names", (one, other) => {
  const names = [one, other].map(tagKey);
  expect(new Set(names).size).toBe(2);
  for (const name of names) expect(name).toMatch(/^(?=.{1,110}$)[a-z0-9]+(?:-[a-z0-9]+)*$/);
});

it("tags that differ only in case or diacritics are the same", () => {
  expect(new Set(["Försörjningsstöd", "forsorjningsstod", "FÖRSÖRJNINGSSTÖD"].map(tagKey)).size).toBe(1);
});
