import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { allIn, aRecord, packedEach, sha1, told } from "../../some-containers.ts";

const page = (words: string) => `<!doctype html><title>${words}</title>`;
const one = aRecord({ url: "http://blogg.example/2015/03/en/?utm_source=x&p=7", body: page("Ett") });
const two = aRecord({ url: "http://blogg.example/2015/03/tva/", body: page("Två") });

it("a response has the address without what is of the visit, the day of the crawl and its bytes", async () => {
  const [found] = await allIn(one);
  expect(found).toMatchObject({
    kind: "member",
    path: "#1",
    address: "http://blogg.example/2015/03/en/?p=7",
    captured: "2015-03-10",
    declared: "text/html",
  });
});

it("a capture late in the day in UTC may be of the next day", async () => {
  const [found] = await allIn(aRecord({ url: "http://blogg.example/", body: "x", date: "2015-12-31T22:10:00Z" }));
  expect(found).toMatchObject({ captured: "2015-12-31/2016-01-01" });
});

it.each([
  ["plain", Buffer.concat([one, two])],
  ["packed record by record", packedEach([one, two])],
  ["packed as a whole", gzipSync(Buffer.concat([one, two]))],
  ["with more line ends between records than needed", Buffer.concat([one, Buffer.from("\r\n\r\n"), two])],
  ["without line ends at its end", Buffer.concat([one, two]).subarray(0, -4)],
])("a WARC that is %s is read whole", async (_, bytes) => {
  expect(told(await allIn(bytes))).toEqual([
    "#1: <!doctype html><title>Ett</title>",
    "#2: <!doctype html><title>Två</title>",
  ]);
});

it("chunks of a transfer are joined, and packed bodies unpacked", async () => {
  const body = gzipSync(page("Packad"));
  const chunked = Buffer.concat([Buffer.from(`${body.length.toString(16)}\r\n`), body, Buffer.from("\r\n0\r\n\r\n")]);
  const http = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip";
  expect(told(await allIn(aRecord({ url: "http://blogg.example/", body: chunked, http })))).toEqual([
    "#1: <!doctype html><title>Packad</title>",
  ]);
});

it("a body that is said to be packed, and was stored unpacked, is taken as it is", async () => {
  const http = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip";
  expect(told(await allIn(aRecord({ url: "http://blogg.example/", body: page("Plan"), http })))).toEqual([
    "#1: <!doctype html><title>Plan</title>",
  ]);
});

it("a packed body that unpacks as a bomb does is left out", async () => {
  const http = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip";
  const body = gzipSync(Buffer.alloc(70e6));
  expect(told(await allIn(aRecord({ url: "http://blogg.example/", body, http })))).toEqual([
    "#1: left out, packed-otherwise",
  ]);
});

it("a revisit names the digest of what it saw again; one of a redirect is a redirect", async () => {
  const revisit = aRecord({
    url: "http://blogg.example/b",
    body: "",
    type: "revisit",
    fields: { "WARC-Payload-Digest": sha1("x") },
  });
  const moved = aRecord({ url: "http://blogg.example/c", body: "", type: "revisit", http: "HTTP/1.1 301 Moved" });
  expect(await allIn(Buffer.concat([revisit, moved]))).toMatchObject([
    { kind: "revisit", digest: sha1("x"), address: "http://blogg.example/b" },
    { kind: "left-out", what: "redirect" },
  ]);
});

it.each([
  ["a redirect", { http: "HTTP/1.1 302 Found" }, "redirect"],
  ["an error page", { http: "HTTP/1.1 404 Not Found" }, "error-page"],
  ["a request", { type: "request" }, "request"],
  ["a record about the crawl", { type: "metadata" }, "crawl-metadata"],
  ["a conversion", { type: "conversion" }, "other-record"],
  ["an empty answer", { body: "" }, "empty"],
])("%s is left out by name", async (_, more, what) => {
  const found = await allIn(aRecord({ url: "http://blogg.example/", body: "x", ...more }));
  expect(found).toMatchObject([{ kind: "left-out", what }]);
});

it("a record whose bytes were changed is not read, and told; one of which only the digest of the body is odd is read", async () => {
  const changed = Buffer.from(one.toString("latin1").replace("Ett</title>", "Ess</title>"), "latin1");
  const odd = aRecord({ url: "http://blogg.example/", body: "Ord", fields: { "WARC-Payload-Digest": sha1("annat") } });
  const forged = aRecord({
    url: "http://blogg.example/",
    body: "Ord",
    fields: { "WARC-Payload-Digest": sha1("annat"), "WARC-Block-Digest": "" },
  });
  expect(told(await allIn(Buffer.concat([changed, two, odd, forged])))).toEqual([
    "#1: left out, damaged",
    expect.stringContaining("#1: fault: has another digest than it states (WARC-Block-Digest)"),
    "#2: <!doctype html><title>Två</title>",
    expect.stringContaining(
      "#3: fault: has a body of another digest than it states (WARC-Payload-Digest); it was read",
    ),
    "#3: Ord",
    expect.stringContaining("#4: fault: has a body of another digest than it states (WARC-Payload-Digest): its bytes"),
    "#4: left out, damaged",
  ]);
});

it.each(["9", "99999", "-1", "ett", ""])(
  "a record of the length %j does not take along the next ones",
  async (length) => {
    const wrong = aRecord({ url: "http://blogg.example/", body: "Ord", fields: { "Content-Length": length } });
    const found = told(await allIn(Buffer.concat([one, wrong, two, two])));
    expect(found[0]).toBe("#1: <!doctype html><title>Ett</title>");
    expect(found.some((line) => line.startsWith("#2: fault:"))).toBe(true);
    expect(found.some((line) => line.startsWith("#2: ") && !line.includes("fault") && !line.includes("left out"))).toBe(
      false,
    );
  },
);

it("an ARC is refused with what to do, and another packed file as no WARC", async () => {
  const arc = "filedesc://x.arc 0.0.0.0 20150310123456 text/plain 77\n1 0 Crawler\n";
  await expect(allIn(Buffer.from(arc))).rejects.toThrow(/is an ARC, the format before WARC.*convert it/);
  await expect(allIn(gzipSync(arc))).rejects.toThrow(/is an ARC/);
  await expect(allIn(gzipSync("Ett brev."))).rejects.toThrow(/is no WARC/);
});

it("a gzip bomb is refused by its ratio", async () => {
  const bomb = aRecord({ url: "http://blogg.example/", body: Buffer.alloc(40e6) });
  await expect(allIn(gzipSync(bomb))).rejects.toThrow(/becomes more than 200 times as large unpacked/);
});

it("a header without an end is refused, and does not fill the memory", async () => {
  const endless = Buffer.concat([Buffer.from("WARC/1.0\r\n"), Buffer.alloc(2e6, "X-Field: value\r\n"), two]);
  expect(told(await allIn(endless))[0]).toMatch(/#1: fault: has a header of more than 262144 bytes/);
});

const many = Array.from({ length: 12 }, (_, at) => {
  const words = Array.from({ length: 400 }, (_, word) => (at * 7919 + word * 104_729).toString(36)).join(" ");
  return aRecord({ url: `http://blogg.example/${at}`, body: page(`${at} ${words}`) });
});
const whole = new Set(
  (await allIn(Buffer.concat(many))).flatMap((found) => (found.kind === "member" ? [String(found.bytes)] : [])),
);

it.each([
  ["plain", Buffer.concat(many)],
  ["packed", packedEach(many)],
  ["packed as a whole", gzipSync(Buffer.concat(many))],
])("in a WARC that is %s, damage at each tenth is told, and no changed record is read", async (_, bytes) => {
  for (let tenth = 0; tenth < 10; tenth++) {
    const at = Math.floor((bytes.length * tenth) / 10) + 3;
    const flipped = Buffer.from(bytes);
    flipped[at] = (flipped[at] as number) ^ 4;
    for (const damaged of [flipped, bytes.subarray(0, at)]) {
      const { members, isTold } = await readOrRefused(damaged);
      for (const member of members) expect(whole.has(member)).toBe(true);
      expect(isTold || members.length === many.length).toBe(true);
    }
  }
});

it("damage in the middle of a packed WARC costs the record that has it, and at most the one before and the one after", async () => {
  const bytes = packedEach(many);
  const at = Math.floor(bytes.length / 2) + 300;
  bytes[at] = (bytes[at] as number) ^ 4;
  const { members, isTold } = await readOrRefused(bytes);
  expect(members.length).toBeGreaterThanOrEqual(many.length - 3);
  expect(new Set(members).size).toBe(members.length);
  expect(isTold).toBe(true);
});

async function readOrRefused(bytes: Uint8Array): Promise<{ members: string[]; isTold: boolean }> {
  try {
    const found = await allIn(bytes);
    return {
      members: found.flatMap((one) => (one.kind === "member" ? [String(one.bytes)] : [])),
      isTold: found.some(({ kind }) => kind === "fault"),
    };
  } catch {
    return { members: [], isTold: true };
  }
}
