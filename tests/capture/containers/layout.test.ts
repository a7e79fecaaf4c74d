import { expect, it } from "vitest";
import { placedBy } from "../../../src/capture/containers/layout.ts";

it.each([
  ["websites/blogg.example/index.html", "http://blogg.example/", undefined],
  ["websites/blogg.example/2015/03/titel/index.html", "http://blogg.example/2015/03/titel/", undefined],
  ["websites/blogg.example/index.html%3fp=12&s=x", "http://blogg.example/?p=12", undefined],
  ["x/websites/blogg.example/20150310083456/a.html", "http://blogg.example/a.html", "2015-03-10"],
  ["blogg.example/20150310183456/a/index.html", "http://blogg.example/a/", "2015-03-10/2015-03-11"],
  ["20150310083456/blogg.example/a.html", "http://blogg.example/a.html", "2015-03-10"],
  ["web.archive.org/web/20150310083456/https:/blogg.example/a.html", "https://blogg.example/a.html", "2015-03-10"],
  ["20150310083456/sida.html", undefined, "2015-03-10"],
  ["blogg.example/a.html", undefined, undefined],
  ["websites/a.html", undefined, undefined],
  ["20151310083456/sida.html", undefined, undefined],
  ["sida-20150310083456.html", undefined, undefined],
])("%s is at %s, captured %s", (path, address, captured) => {
  expect(placedBy(path)).toMatchObject({ ...(address && { address }), ...(captured && { captured }) });
  expect([placedBy(path).address, placedBy(path).captured]).toEqual([address, captured]);
});
