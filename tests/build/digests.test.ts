import fc from "fast-check";
import { expect, it } from "vitest";
import type { Archive } from "../../src/archive/archive.ts";
import { Digests } from "../../src/build/digests.ts";

const digestOf = (value: unknown): string => new Digests({} as Archive).of(value);

/** Plain data, with Maps, Sets and long texts in it. */
const data = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.constant(undefined)),
    fc.string({ minLength: 600, maxLength: 700 }),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom("a", "b", "c"), tie("value")),
    fc.array(fc.tuple(fc.string(), tie("value")), { maxLength: 3 }).map((entries) => new Map(entries)),
    fc.array(fc.string(), { maxLength: 3 }).map((items) => new Set(items)),
  ),
})).value;

it("a value and its copy have one digest", () => {
  fc.assert(fc.property(data, (value) => digestOf(value) === digestOf(structuredClone(value))));
});

it("values that differ have digests that differ", () => {
  fc.assert(
    fc.property(data, data, (one, other) => {
      const isSame = (() => {
        try {
          expect(one).toStrictEqual(other);
          return true;
        } catch {
          return false;
        }
      })();
      return isSame || digestOf(one) !== digestOf(other) || Object.is(one, other);
    }),
  );
});

it.each([
  [["a", "b"], ["a,b"]],
  [["1"], [1]],
  [{ a: "x" }, { b: "x" }],
  [{ a: undefined }, {}],
  [[], {}],
  [[[]], []],
  [["null"], [null]],
])("%j is told from %j", (one, other) => expect(digestOf(one)).not.toBe(digestOf(other)));

it("the digest of views is that of these views alone", () => {
  const archive = { posts: [{ title: "Ny skola" }], pages: [], site: { title: "Arkiv" } } as unknown as Archive;
  const digests = new Digests(archive);
  const changed = new Digests({ ...archive, posts: [] });
  expect(changed.ofViews("pages site")).toBe(digests.ofViews("pages site"));
  expect(changed.ofViews("posts")).not.toBe(digests.ofViews("posts"));
});
