import { expect, it } from "vitest";
import { locate } from "../../src/capture/address.ts";

it.each([
  [
    "http://blogg.example/2015/03/Ny skola/?replytocom=3#respond",
    { address: "http://blogg.example/2015/03/Ny%20skola/" },
  ],
  ["https://blogg.example/?p=12&utm_source=x", { address: "https://blogg.example/?p=12" }],
  ["http://anna:hemligt@blogg.example/åsikt", { address: "http://blogg.example/%C3%A5sikt" }],
  [
    "https://web.archive.org/web/20150310123456/http://blogg.example/2015/03/a/",
    { address: "http://blogg.example/2015/03/a/", captured: "2015-03-10" },
  ],
  [
    "http://web.archive.org/web/20091201im_/http://blogg.example/b.jpg",
    { address: "http://blogg.example/b.jpg", captured: "2009-12-01" },
  ],
  ["javascript:alert(1)", null],
  ["mailto:anna@blogg.example", null],
  ["file:///C:/blogg/sida.html", null],
  ["http://localhost/x", null],
  ["ingen adress", null],
])("%s is kept as %j", (written, expected) => expect(locate(written)).toEqual(expected));

it("an address is resolved against that of its page", () =>
  expect(locate("../04/b.html", "http://blogg.example/2015/03/a.html")).toEqual({
    address: "http://blogg.example/2015/04/b.html",
  }));
