import { expect, it } from "vitest";
import { indexResources, inlineData, type ResourceFile } from "../../../src/capture/containers/resources.ts";

const image = (path: string, more: Partial<ResourceFile> = {}): ResourceFile => ({
  file: "/crawl",
  container: "crawl.zip",
  path,
  sha256: path,
  size: 1,
  ...more,
});
const page = {
  container: "crawl.zip",
  path: "blogg/sida.html",
  address: "http://blogg.example/2015/03/titel/",
  captured: "2015-03-10",
};

it.each([
  ["a relative path", "sida_files/en%20bild.jpg", image("blogg/sida_files/en bild.jpg")],
  ["a path upwards", "../bilder/a.jpg?w=3", image("bilder/a.jpg")],
  ["an address", "http://blogg.example/a.jpg", image("#3", { url: "https://blogg.example/a.jpg" })],
  ["an address from the root", "/a.jpg", image("#3", { url: "http://blogg.example/a.jpg" })],
  ["an address with its query", "/a.jpg?w=300", image("#3", { url: "http://blogg.example/a.jpg?w=300" })],
  ["an address without its query", "/a.jpg?w=300", image("#3", { address: "http://blogg.example/a.jpg" })],
  [
    "an address that an archive has rewritten",
    "https://web.archive.org/web/20150310123456im_/http://blogg.example/a.jpg",
    image("#3", { url: "http://blogg.example/a.jpg" }),
  ],
  ["a name in the message", "cid:bild@x", image("#2", { contentId: "<bild@x>" })],
])("an image is found by %s", (_, reference, wanted) => {
  expect(indexResources([image("annan.jpg"), wanted]).find(reference, page)).toBe(wanted);
});

const copied = (path: string): ResourceFile => image(`/home/vera/site/${path}`, { file: path });
const inCopy = { container: "crawl.zip", path: "/home/vera/site/2012/03/bron/index.html" };
const post = "https://rad.example/2012/03/bron/";

it.each([
  ["from the root", "/bilder/bron.png", {}],
  ["with the host of the blog", "https://www.rad.example/bilder/bron.png", { post }],
  ["with a host, where that of the page is not known", "https://rad.example/bilder/2012/bron.png", {}],
])("an image of a copy of the blog is found by its path %s", (_, reference, more) => {
  const wanted = copied(new URL(reference, post).pathname.slice(1));
  expect(indexResources([copied("2012/03/annan.png"), wanted]).find(reference, { ...inCopy, ...more })).toBe(wanted);
});

it.each([
  ["of another host", "https://annan.example/bilder/bron.png", { post }],
  ["with a short path, where the host of the page is not known", "https://annan.example/bilder/bron.png", {}],
  ["whose path leads upwards", "/bilder/..%2f/bilder/bron.png", {}],
])("an image %s is not the one in the copy", (_, reference, more) => {
  expect(indexResources([copied("bilder/bron.png")]).find(reference, { ...inCopy, ...more })).toBeNull();
});

const uploaded = image("/home/vera/uploads/2010/05/bron.jpg", { file: "/home/vera/uploads/2010/05/bron.jpg" });

it.each([
  [
    "a picture of the blog",
    "http://www.rad.example/wp-content/uploads/2010/05/bron.jpg",
    "http://rad.example/2010/05/bron/",
  ],
  [
    "one in a smaller size",
    "http://rad.example/wp-content/uploads/2010/05/bron-300x225.jpg",
    "http://rad.example/?p=7",
  ],
  [
    "one of WordPress.com",
    "https://rad.files.wordpress.com/2010/05/bron.jpg?w=300",
    "https://rad.wordpress.com/2010/05/03/bron/",
  ],
])("%s is found in a folder of uploads by its year, month and name", (_, reference, post) => {
  expect(indexResources([uploaded]).find(reference, { path: "/home/vera/blogg.xml", post })).toBe(uploaded);
});

it.each([
  ["a picture of another blog", "http://annan.example/wp-content/uploads/2010/05/bron.jpg"],
  ["one of another month", "http://rad.example/wp-content/uploads/2010/06/bron.jpg"],
  ["one that is no upload", "http://rad.example/2010/05/bron.jpg"],
])("%s is not found in a folder of uploads", (_, reference) => {
  const page = { path: "/home/vera/blogg.xml", post: "http://rad.example/2010/05/bron/" };
  expect(indexResources([uploaded]).find(reference, page)).toBeNull();
});

it.each(["../../a.jpg", "../../../etc/passwd", "borta.jpg", "javascript:a", "", "http://[x"])(
  "%j finds nothing",
  (reference) => {
    expect(indexResources([image("a.jpg")]).find(reference, page)).toBeNull();
  },
);

it("of several captures of an image the one nearest in time to the page is meant, and none where that is undecided", () => {
  const url = "http://blogg.example/a.jpg";
  const [early, late] = [image("#1", { url, captured: "2015-03-09" }), image("#2", { url, captured: "2018-03-09" })];
  expect(indexResources([late, early]).find("/a.jpg", page)).toBe(early);
  expect(indexResources([image("#1", { url }), image("#2", { url })]).find("/a.jpg", page)).toBeNull();
});

it("an image in the address itself is decoded", () => {
  expect(inlineData("data:image/png;base64,iVBORw0KGgo=")).toEqual({
    mediaType: "image/png",
    bytes: Buffer.from("iVBORw0KGgo=", "base64"),
  });
  expect(inlineData("data:image/svg+xml;charset=utf8,%3Csvg/%3E")?.bytes.toString()).toBe("<svg/>");
  expect(inlineData("http://blogg.example/a.png")).toBeNull();
});
