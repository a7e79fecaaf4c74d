import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { captureOf } from "../../../src/capture/capture.ts";
import { formatProblem } from "../../../src/entry/problem.ts";
import { readCaptures } from "../../../src/import/read-captures.ts";
import type { PostDraft } from "../../../src/readers/draft.ts";
import { chooseReader } from "../../../src/readers/index.ts";
import { markdownOf } from "../../../src/readers/markdown.ts";

/**
 * A case is a folder in `tests/fixtures/exports/` with an export or a feed in `input.*` and what is read of it in
 * `expected.json`. `UPDATE_CASES=1` writes that file again; read the change in the diff. Where an input has the words
 * "hemlig", "secret" or "192.0.2", they are of something that must stay in the export.
 */
const folder = join(import.meta.dirname, "..", "..", "fixtures", "exports");

function readExport(file: string): unknown {
  const { captures, problems } = readCaptures([{ name: "input", bytes: readFileSync(file) }], []);
  const [capture] = captures;
  return {
    ...(problems.length > 0 && { problems: problems.map(formatProblem) }),
    ...(capture && {
      reader: capture.record.reader,
      because: capture.record.because,
      blog: capture.reading.blog,
      lines: capture.record.lines,
      left: (capture.record.left ?? []).map(({ what, status, count }) => `${count} ${what}, ${status}`),
      posts: capture.reading.drafts.map((draft) => shown(draft as PostDraft)),
    }),
  };
}

function shown({ body, claims, comments = [], kind: _, item, ...post }: PostDraft): unknown {
  return {
    item: item && [item.number, ...item.lines],
    ...post,
    claims: claims.map(({ kind, says, strength, from, line }) => [kind, says, strength, from.words, line].join(" · ")),
    body: markdownOf(body).split("\n"),
    ...(comments.length > 0 && {
      comments: comments.map((one) => ({ ...one, body: markdownOf(one.body).split("\n") })),
    }),
  };
}

for (const name of readdirSync(folder)) {
  it(`reads ${name} as expected`, () => {
    const input = readdirSync(join(folder, name)).find((file) => file.startsWith("input.")) as string;
    const read = readExport(join(folder, name, input));
    const expected = join(folder, name, "expected.json");
    if (process.env.UPDATE_CASES === "1") writeFileSync(expected, `${JSON.stringify(read, null, 2)}\n`);
    expect(JSON.parse(JSON.stringify(read))).toEqual(JSON.parse(readFileSync(expected, "utf8")));
    expect(JSON.stringify(read)).not.toMatch(/hemlig|secret|192\.0\.2/i);
  });
}

it("a link that FeedBurner made is no address of the blog", () => {
  const feed = `<rss version="2.0"><channel><title>Tyra</title><item><title>Bron</title>
    <link>http://feedproxy.google.com/~r/tyra/~3/YXU1/bron.html</link><description>Bron är klar.</description></item></channel></rss>`;
  const { drafts } = chooseReader(captureOf("feed.xml", Buffer.from(feed))).reading;
  expect(drafts).toHaveLength(1);
  expect(drafts[0]).not.toHaveProperty("originalUrl");
});

it.each([
  ["WordPress", "http://tyra.example/2015/03/bron/#comment-12"],
  ["Blogger", "http://tyra.example/2015/03/bron.html?showComment=1425963600000#c5610631818478423961"],
])("a feed of comments on %s is not taken for posts", (_, link) => {
  const atom = `<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Comments</title>
<entry><id>1</id><title>Så sant</title><link rel="alternate" href="${link.replaceAll("&", "&amp;")}"/><published>2015-03-10T08:00:00Z</published><updated>2015-03-10T08:00:00Z</updated><content type="html">Så sant, Tyra.</content></entry></feed>`;
  const { reading } = chooseReader(captureOf("feed.xml", Buffer.from(atom)));
  expect(reading.drafts).toMatchObject([
    { originalUrl: link.replace(/[?#].*/, ""), isOfCommentsOnly: true, comments: [{ date: "2015-03-10?" }] },
  ]);
});
