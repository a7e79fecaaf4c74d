import { expect, it } from "vitest";
import { cleanEntry, cleaner } from "../../src/takedown/clean.ts";
import { Phrases } from "../../src/takedown/phrases.ts";
import { aPost } from "../archive/an-archive.ts";

const removed = "Därför bakar Åsa om natten i det gamla bageriet";

it.each([
  ["whole", removed, "(borttaget)"],
  ["shortened by an earlier version", "Därför bakar Åsa om natten i …", "(borttaget)"],
  ["of another post", "Därför bakar vi", "Därför bakar vi"],
  ["of another post, shortened", "Därför bakar Åsa inte längre bröd i …", "Därför bakar Åsa inte längre bröd i …"],
])("a removed title that evidence quotes is replaced: %s", (_, above, left) => {
  const post = aPost("morgon", {
    evidence: [{ kind: "order", says: "../2018-05", strength: "bounds", from: { above } }],
  });
  const { value } = cleanEntry(post, cleaner(Phrases.of([]), new Map()), new Map([[removed, "(borttaget)"]]));
  expect(value.evidence).toMatchObject([{ from: { above: left } }]);
});
