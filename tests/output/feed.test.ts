import { expect, it } from "vitest";
import { feed } from "../../src/output/feed.ts";
import { anArchive, aPost } from "../archive/an-archive.ts";

const posts = [aPost("a", { nr: 7, date: "2018-05-03" })];
const released = "2026-05-01";

it("with an address, the feed names itself, and each link and id is a whole address", () => {
  const xml = feed(anArchive({ posts }, { released, address: "https://exempel.se/arkiv/" })) ?? "";
  expect(xml).toMatch(/<link href="https:\/\/exempel\.se\/arkiv\/feed\.xml" rel="self"/);
  for (const [, address] of xml.matchAll(/(?:href="|<id>)([^"<]*)/g))
    expect(address).toMatch(/^https:\/\/exempel\.se\/arkiv\//);
});

it("without one, ids are UUIDs that stay the same when the title or the file of a post is corrected", () => {
  const idsOf = (xml: string | null): string[] =>
    Array.from(xml?.matchAll(/<id>(.*?)<\/id>/g) ?? [], ([, id = ""]) => id);
  const ids = idsOf(feed(anArchive({ posts }, { released })));
  for (const id of ids) expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  const renamed = [aPost("b", { nr: 7, title: "Annan rubrik", date: "2018-05-03" })];
  expect(idsOf(feed(anArchive({ posts: renamed }, { released })))).toEqual(ids);
});
