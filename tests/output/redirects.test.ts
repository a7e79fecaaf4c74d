import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { locate } from "../../src/capture/address.ts";
import { oldAddressRows, redirects } from "../../src/output/redirects.ts";
import { anArchive, aPost } from "../archive/an-archive.ts";

/** An archive of posts that had these addresses on the blog, p0, p1 and so on. */
function archiveOf(urls: readonly string[], address?: string) {
  const posts = urls.map((originalUrl, at) => aPost(`p${at}`, { originalUrl }));
  return anArchive({ posts }, address === undefined ? {} : { address });
}

/** What became of each address, in the order of the posts: the path of its redirect, or why it has none. */
const outcomes = (urls: readonly string[]): Record<string, string> =>
  Object.fromEntries((oldAddressRows(archiveOf(urls)) ?? []).map(({ page, path, because }) => [page, path || because]));

describe("the old addresses of a blog", () => {
  it("lead to the pages of its posts, below the address of the archive", () => {
    const urls = ["https://blogg.example/2016/04/skolan/", "http://www.blogg.example/2016/05/bron/"];
    expect(redirects(archiveOf(urls, "https://arkiv.example/tyra"))?.split("\n").sort()).toEqual([
      "",
      "/2016/04/skolan/ /tyra/inlagg/p0.html 301",
      "/2016/05/bron/ /tyra/inlagg/p1.html 301",
    ]);
    expect(redirects(archiveOf(urls))).toContain("/2016/05/bron/ /inlagg/p1.html 301\n");
  });

  it.each<[what: string, url: string, because: string]>([
    ["another host", "https://annan.example/2016/06/x/", "other-host"],
    ["a query", "https://blogg.example/?p=12", "query"],
    ["the front page", "https://blogg.example/", "front-page"],
    ["a path that another post has too", "https://blogg.example/2016/05/bron", "shared"],
    ["a path that is too long", `https://blogg.example/${"x".repeat(1500)}`, "too-long"],
  ])("%s has no redirect, and is listed with the reason", (_, url, because) => {
    const own = ["https://blogg.example/2016/04/skolan/", "https://blogg.example/2016/05/bron/"];
    const found = outcomes([...own, url]);
    expect(found["inlagg/p2.html"]).toBe(because);
    expect(found["inlagg/p0.html"]).toBe("/2016/04/skolan/");
  });

  it("are no files of an archive without any", () => {
    const none = anArchive({ posts: [aPost("p0")] });
    expect([redirects(none), oldAddressRows(none)]).toEqual([null, null]);
  });

  it("hold no directive, whatever an address holds", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary", maxLength: 12 }),
      fc.constantFrom(
        "*",
        ":splat",
        " ",
        "\n",
        "%0A",
        "%",
        "#",
        "200!",
        "/..",
        "//evil.example",
        "åäö",
        "\t/x /y 301",
        "?p=1",
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.array(piece, { maxLength: 6 }), { maxLength: 5 }), (paths) => {
        const urls = paths.flatMap((parts) => locate(`https://blogg.example/2016/${parts.join("")}`)?.address ?? []);
        const raw = paths.map((parts) => `https://blogg.example/${parts.join("")}`).filter((url) => URL.canParse(url));
        for (const line of (redirects(archiveOf([...urls, ...raw])) ?? "").split("\n").filter((one) => one !== ""))
          expect(line).toMatch(/^\/[A-Za-z0-9/_.~%-]* \/inlagg\/p\d+\.html 301$/);
      }),
      { numRuns: 150 },
    );
  });
});
