import { expect, it } from "vitest";
import { mediaTypeOf } from "../../src/capture/media-type.ts";

it.each([
  ["plain text", "Tyra Vintersol\n\n1 kommentar\n\nTack\n\nText.", "text/plain"],
  [
    "a text with a few tags in it",
    "Innehåll\n\n<i>Omsorg</i>\t3\n<i>Arbete</i>\t4\n\nI mallen stod <b>snart</b>.",
    "text/plain",
  ],
  ["an HTML page", "<!DOCTYPE html>\n<html><head><title>x</title></head><body>x</body></html>", "text/html"],
  ["an HTML page after a comment", "\n<!-- saved from url=(0020)http://x.se -->\n<html lang=sv>", "text/html"],
  [
    "a page in XHTML",
    '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0"><html>',
    "text/html",
  ],
  ["a part of an HTML page", "2 kommentarer\n<p>Ett</p>\n<p>Två</p>\n<div>Tre</div>\n", "text/html"],
  [
    "an export of Movable Type with markup in its entries",
    "AUTHOR: Tyra\nTITLE: Bron\n\nDATE: 03/10/2015 10:00:00 AM\n-----\nBODY:\n<p>Ett</p>\n<p>Två</p>\n<div>Tre</div>\n-----\n",
    "text/plain",
  ],
  ["a feed", '<?xml version="1.0"?>\n<rss version="2.0"></rss>', "application/xml"],
  [
    "a page in one file (MHTML)",
    "From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related;",
    "multipart/related",
  ],
  ["a crawl", "WARC/1.0\r\nWARC-Type: warcinfo\r\n", "application/warc"],
  ["rich text", "{\\rtf1\\ansi Hej}", "application/rtf"],
  ["a PDF", "%PDF-1.4\n", "application/pdf"],
])("%s", (_, text, mediaType) => expect(mediaTypeOf(Buffer.from(text))).toBe(mediaType));

it("bytes that are no text", () =>
  expect(mediaTypeOf(Buffer.from([1, 0, 2, 0, 3, 7, 1]))).toBe("application/octet-stream"));
