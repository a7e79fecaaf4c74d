import { expect, it } from "vitest";
import { allIn, aRecord, aZip, packedEach, told } from "../../some-containers.ts";

const record = aRecord({ url: "http://blogg.example/2015/03/en/", body: "<!doctype html><p>Ett</p>" });

it("a zip gives its files, with the address and the day that their folders state", async () => {
  const zip = aZip([
    { name: "websites/blogg.example/2015/03/titel/index.html", data: "<!doctype html>a" },
    { name: "20150310083456/http:/blogg.example/b.html", data: "<!doctype html>b" },
    { name: "mapp/", data: "" },
    { name: "mapp/c.txt", data: "Ord." },
  ]);
  expect(await allIn(zip)).toMatchObject([
    { address: "http://blogg.example/2015/03/titel/" },
    { address: "http://blogg.example/b.html", captured: "2015-03-10" },
    { path: "mapp/c.txt" },
  ]);
});

it("a browser's page and folder: the page, its images, and nothing of its frames, styles and scripts", async () => {
  const zip = aZip(
    ["sida.html", "sida_files/ram.html", "sida_files/a.css", "sida_files/b.js", "sida_files/c.jpg"].map((name) => ({
      name,
      data: "x",
    })),
  );
  expect(told(await allIn(zip))).toEqual([
    "sida.html: x",
    "sida_files/ram.html: left out, frame",
    "sida_files/a.css: left out, stylesheet",
    "sida_files/b.js: left out, script",
    "sida_files/c.jpg: x",
  ]);
});

it("names that leave the folder, links, encrypted files and hidden ones are left out by name", async () => {
  const zip = aZip([
    { name: "../ut.html", data: "x" },
    { name: "/etc/ut.html", data: "x" },
    { name: "C:/ut.html", data: "x" },
    { name: "lank.html", data: "/etc/passwd", mode: 0o120777 },
    { name: "hemlig.html", data: "x", flags: 0x801 },
    { name: "__MACOSX/._a.html", data: "x" },
    { name: "a.html", data: "Ord." },
  ]);
  expect(told(await allIn(zip))).toEqual([
    "../ut.html: left out, name-outside",
    "/etc/ut.html: left out, name-outside",
    "C:/ut.html: left out, name-outside",
    "lank.html: left out, symbolic-link",
    "hemlig.html: left out, encrypted",
    "__MACOSX/._a.html: left out, hidden",
    "a.html: Ord.",
  ]);
});

it("a file that is not as the directory of the zip says is not read, and told; the others are", async () => {
  const zip = aZip([
    { name: "a.html", data: "Ändrad.", crc: 1 },
    { name: "b.html", data: "Längre än sagt.", size: 3 },
    { name: "c.html", data: "Ord." },
  ]);
  expect(told(await allIn(zip))).toEqual([
    "a.html: left out, damaged",
    expect.stringContaining("a.html: fault: is damaged (its checksum is not as stated)"),
    "b.html: left out, damaged",
    expect.stringContaining("b.html: fault: is damaged"),
    "c.html: Ord.",
  ]);
});

it("bombs are refused with the limit: by ratio, by total size, by files that overlap", async () => {
  const dense = { name: "a.html", data: Buffer.alloc(3e6) };
  expect(told(await allIn(aZip([dense])))).toEqual(["a.html: left out, over-ratio"]);
  const large = Array.from({ length: 6 }, (_, at) => ({ name: `${at}.html`, data: "x", size: 4e9 }));
  await expect(allIn(aZip(large))).rejects.toThrow(/more than 20 GB unpacked, which is the most that is read/);
});

it("containers lie in each other to a depth of three", async () => {
  const crawl = aZip([{ name: "crawl.warc.gz", data: packedEach([record]) }]);
  const nested = aZip([{ name: "inre.zip", data: crawl }]);
  expect(told(await allIn(nested))).toEqual(["inre.zip/crawl.warc.gz#1: <!doctype html><p>Ett</p>"]);
  expect(told(await allIn(aZip([{ name: "yttre.zip", data: nested }])))).toEqual([
    "yttre.zip/inre.zip/crawl.warc.gz: left out, too-deep",
  ]);
});

it("a WACZ gives the records of its crawls, and tells a digest that is not so and a file that is not there", async () => {
  const data = packedEach([record]);
  const list = {
    resources: [
      { path: "archive/data.warc.gz", hash: `sha256:${"0".repeat(64)}` },
      { path: "archive/borta.warc.gz", hash: `sha256:${"0".repeat(64)}` },
    ],
  };
  const wacz = aZip([
    { name: "archive/data.warc.gz", data },
    { name: "pages/pages.jsonl", data: "{}" },
    { name: "datapackage.json", data: JSON.stringify(list) },
  ]);
  expect(told(await allIn(wacz))).toEqual([
    expect.stringContaining("archive/data.warc.gz: fault: has another digest than datapackage.json states"),
    "archive/borta.warc.gz: fault: is listed in datapackage.json, and is not there",
    "archive/data.warc.gz#1: <!doctype html><p>Ett</p>",
    "pages/pages.jsonl: left out, index",
    "datapackage.json: left out, index",
  ]);
});

it("a zip that is damaged at a tenth is refused or told, and gives no changed file", async () => {
  const files = Array.from({ length: 10 }, (_, at) => ({
    name: `${at}.html`,
    data: `Sida ${at} ${"ord ".repeat(at * 9)}`,
  }));
  const zip = aZip(files);
  const whole = new Set(files.map(({ data }) => data));
  for (let tenth = 0; tenth < 10; tenth++) {
    const at = Math.floor((zip.length * tenth) / 10) + 3;
    const flipped = Buffer.from(zip);
    flipped[at] = (flipped[at] as number) ^ 4;
    for (const damaged of [flipped, zip.subarray(0, at)]) {
      const found = await allIn(damaged).catch(() => []);
      for (const one of found)
        if (one.kind === "member") expect(whole.has(Buffer.from(one.bytes).toString())).toBe(true);
    }
  }
});
