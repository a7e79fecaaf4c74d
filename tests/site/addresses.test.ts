import { expect, it } from "vitest";
import { relativeLink } from "../../src/site/addresses.ts";

it.each([
  ["index.html", "arkiv/2016-04.html", "arkiv/2016-04.html"],
  ["inlagg/a.html", "arkiv/2016-04.html", "../arkiv/2016-04.html"],
  ["inlagg/a.html", "inlagg/b.html", "b.html"],
  ["inlagg/a.html", "index.html", "../index.html"],
  ["inlagg/a.html", "kallor.html#fangst-1", "../kallor.html#fangst-1"],
  ["kallor.html", "kallor.html#fangst-1", "#fangst-1"],
])("from %s to %s is %s", (from, to, link) => expect(relativeLink(from, to)).toBe(link));
