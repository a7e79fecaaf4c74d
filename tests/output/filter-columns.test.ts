import fc from "fast-check";
import { expect, it } from "vitest";
import { columnsOf, type FilterPost, postsOf } from "../../src/output/filter-columns.ts";

const aPost: FilterPost = {
  slug: "fragor-om-aldreboendet",
  title: "Frågor om äldreboendet?",
  date: "5 maj 2016",
  beside: "belagt",
  disputed: "",
  certainty: 0,
  months: ["2016-05"],
  tags: [0, 2],
  commentCount: null,
  opening: "Vi frågade i nämnden.",
  number: 3,
  edtf: "2016-05-05",
};

it("columns leave out the slug that a title gives", () => {
  const second = { ...aPost, slug: "fragor-om-aldreboendet-2" };
  expect(columnsOf([aPost, second])).toMatchObject({
    slug: ["", "fragor-om-aldreboendet-2"],
    title: [aPost.title, aPost.title],
    tags: [
      [0, 2],
      [0, 2],
    ],
  });
});

it("columns give the posts that they were made of", () => {
  const slug = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  const posts = fc.array(fc.record({ slug, title: fc.string({ unit: "binary" }), opening: fc.string() }));
  fc.assert(
    fc.property(posts, (some) => {
      const all = some.map((fields) => ({ ...aPost, ...fields }));
      expect(postsOf(JSON.parse(JSON.stringify(columnsOf(all))))).toEqual(all);
    }),
  );
});
