import { dirname, join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { fileNameOf, freeSlug, nameKey, slugOf, TakenNames, tagKey } from "../../src/entry/slug.ts";
import { oddNames } from "../attacks.ts";

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
])("%s gets a name that every system takes", (title, slug) =>
  expect(freeSlug(title, "inlagg", new TakenNames())).toBe(slug),
);

it("a second post with the title gets a number", () => {
  const taken = new TakenNames(["tack", "tack-2", "tack-4"]);
  const given = [1, 2, 3].map(() => {
    const slug = freeSlug("Tack", "inlagg", taken);
    taken.add(slug);
    return slug;
  });
  expect(given).toEqual(["tack-3", "tack-5", "tack-6"]);
  expect(freeSlug("Tack", "inlagg", taken)).toBe(freeSlug("Tack", "inlagg", taken));
});

/** Names and titles as nobody should give them. */
const anyName = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.string({ unit: "grapheme", maxLength: 300 }),
  fc.constantFrom(...oddNames),
  fc
    .array(fc.constantFrom(...oddNames, "å", "Å", "a\u030a", ".", "/", "\\", " ", "tack", "TACK", "🙂"), {
      maxLength: 6,
    })
    .map((parts) => parts.join("")),
);

it("a slug is never anything but letters, digits and single hyphens, and no two posts of an archive share one", () => {
  fc.assert(
    fc.property(fc.array(anyName, { minLength: 1, maxLength: 5 }), (titles) => {
      const taken = new TakenNames();
      for (const title of titles) {
        const slug = freeSlug(title, "inlagg", taken);
        expect(slug).toMatch(/^(?!(?:con|prn|aux|nul|com\d|lpt\d|index)$)(?=.{1,110}$)[a-z0-9]+(?:-[a-z0-9]+)*$/);
        expect(taken.has(slug)).toBe(false);
        taken.add(slug);
      }
    }),
    { numRuns: 10_000 },
  );
});

it("a slug is its own slug, by the rules too that one at hand is spared", () => {
  fc.assert(
    fc.property(anyName, (title) => {
      const slug = slugOf(title);
      expect(slugOf(slug)).toBe(slug);
      expect(slugOf(`${slug} `)).toBe(slug);
    }),
    { numRuns: 10_000 },
  );
});

it.each([
  ["blogg maj 2018 (1).txt", "blogg maj 2018 (1).txt"],
  ["a\u030ar.txt", "år.txt"],
  ["../../etc/passwd", "_.._.._etc_passwd"],
  ["con.txt", "_con.txt"],
  ["a:b?.txt", "a_b_.txt"],
  [".", "_._"],
  ["", "_"],
])("a page saved as %j is kept as %j", (name, kept) => expect(fileNameOf(name)).toBe(kept));

it("a kept page's name is valid on Windows, macOS and Linux, and stays in its folder", () => {
  fc.assert(
    fc.property(anyName, (name) => {
      const kept = fileNameOf(name);
      expect(kept).not.toMatch(
        /[\u0000-\u001f\u007f<>:"/\\|?*]|^\.|[. ]$|^(?:con|prn|aux|nul|(?:com|lpt)[\d¹²³])\s*(?:\.|$)/i,
      );
      expect(Buffer.byteLength(kept)).toBeGreaterThan(0);
      expect(Buffer.byteLength(kept)).toBeLessThanOrEqual(200);
      expect(Buffer.from(kept).toString()).toBe(kept);
      expect(fileNameOf(kept)).toBe(kept);
      expect(dirname(join("/arkiv/captures", kept))).toBe("/arkiv/captures");
    }),
    { numRuns: 10_000 },
  );
});

it.each([
  ["Maj.txt", "maj.TXT"],
  ["år.txt", "A\u030aR.txt"],
  ["Straße", "STRASSE"],
])("%j and %j are one name to some system", (one, other) => expect(nameKey(one)).toBe(nameKey(other)));

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
