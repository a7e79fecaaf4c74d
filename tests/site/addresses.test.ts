import { expect, it } from "vitest";
import { addresses, relativeLink } from "../../src/site/addresses.ts";

it.each([
  ["index.html", "arkiv/2016-04.html", "arkiv/2016-04.html"],
  ["inlagg/a.html", "arkiv/2016-04.html", "../arkiv/2016-04.html"],
  ["inlagg/a.html", "inlagg/b.html", "b.html"],
  ["inlagg/a.html", "index.html", "../index.html"],
  ["inlagg/a.html", "kallor.html#fangst-1", "../kallor.html#fangst-1"],
  ["kallor.html", "kallor.html#fangst-1", "#fangst-1"],
])("from %s to %s is %s", (from, to, link) => expect(relativeLink(from, to)).toBe(link));

it("pages of a year's list never have the address of a month", () => {
  const parts = Array.from({ length: 30 }, (_, at) => at + 1);
  const months = parts.slice(0, 12).map((month) => `2018-${String(month).padStart(2, "0")}`);
  const all = ["2018", ...months].flatMap((period) => parts.map((part) => addresses.period(period, part)));
  expect(new Set(all).size).toBe(all.length);
});
