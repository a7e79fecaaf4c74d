import { expect, it } from "vitest";
import type { Owner } from "../../../src/readers/ledger.ts";
import { emptyPost } from "../../../src/readers/text/posts.ts";
import { statedBlog } from "../../../src/readers/text/stated-blog.ts";
import { capture } from "../../captures-at-hand.ts";

/** What lines state that belong to no post. */
function statedIn(...lines: string[]) {
  const { lines: given } = capture(lines.join("\n"));
  return statedBlog(given, { drafts: [], ledger: given.map((): Owner => ({ owner: "unknown" })) });
}

it.each([
  ["Tolvans torg is proudly powered by WordPress"],
  ["Tolvans torg is powered by WordPress 2.7"],
  ["Tolvans torg drivs med WordPress. Tema: Skärgård."],
  ["Tolvans torg drivs med stolthet av WordPress"],
  ["You are currently browsing the Tolvans torg weblog archives for April, 2008."],
])("a sentence of the blog's system has its name: %j", (line) => {
  expect(statedIn("Något annat", line)).toEqual({ names: ["Tolvans torg"], authors: [] });
});

it.each([
  ["Proudly powered by WordPress"],
  ["Stolt drivs med WordPress"],
  ["This blog is proudly powered by WordPress"],
  ["Den här bloggen drivs med WordPress"],
  ["Tema: Skärgård av Ingen. Drivs med WordPress."],
  ["Blogg som drivs med TypePad"],
])("no name is taken from %j", (line) => expect(statedIn("Tolvans torg", line)).toBeNull());

it("who has the copyright is the blog's name only where the page has it at the top as well", () => {
  expect(statedIn("Tolvans torg", "Text", "© 2006–2009 Tolvans torg — Sitemap")).toMatchObject({
    names: ["Tolvans torg"],
  });
  expect(statedIn("Tolvans torg", "Text", "Copyright © 2009 Temasnickarna. All rights reserved.")).toBeNull();
});

it.each([
  [["Om mig", "Tyra Vintersol", "Tolvby, Sweden", "Visa hela min profil"]],
  [["About Me", "My Photo", "Tyra Vintersol", "View my complete profile"]],
])("the profile names the author: %j", (lines) => {
  expect(statedIn(...lines)).toEqual({ names: [], authors: ["Tyra Vintersol"] });
});

it.each([
  [["Om mig", "Jag är ledamot i fullmäktige sedan 2006.", "Visa hela min profil"]],
  [["Om mig", "Tyra Vintersol"]],
])("a profile without a name or its link names nobody: %j", (lines) => expect(statedIn(...lines)).toBeNull());

it("the author of all posts is stated where at least two name one", () => {
  const authorsOf = (...authors: (string | undefined)[]) =>
    statedBlog([], { drafts: authors.map((author) => emptyPost({ author })), ledger: [] })?.authors;
  expect(authorsOf("Tyra", "Tyra", undefined)).toEqual(["Tyra"]);
  expect(authorsOf("Tyra")).toBeUndefined();
  expect(authorsOf("Tyra", "Tyra", "Gäst")).toBeUndefined();
});

it("a text of a post states nothing", () => {
  const { lines } = capture("Tolvans torg drivs med WordPress");
  expect(statedBlog(lines, { drafts: [], ledger: [{ owner: "body", entry: 0 }] })).toBeNull();
});
