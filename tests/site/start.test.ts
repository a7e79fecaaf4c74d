import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { freePort } from "../browser/free-port.ts";
import { requestLines, send } from "./request-lines.ts";
import { type Started, start } from "./started.ts";

const folder = mkdtempSync(join(tmpdir(), "arkiv-start-"));
const content = join(folder, "content");
const secret = "a canary outside the site";
let port: number;
let server: Started;

beforeAll(async () => {
  cpSync(inject("sites").find(({ name }) => name === "fixtures")?.content ?? "", content, { recursive: true });
  writeFileSync(join(folder, "secret.txt"), secret);
  symlinkSync(join(folder, "secret.txt"), join(content, "secret"));
  // This one leads in a circle, which would end the process that watches the folder.
  symlinkSync(folder, join(content, "link"));
  port = await freePort();
  server = start("start", content, `--port=${port}`);
  await server.hasPrinted("Serving at");
});
afterAll(async () => {
  server.process.kill();
  await server.ended;
  rmSync(folder, { recursive: true, force: true });
});

const page = async (address: string): Promise<[status: number, text: string]> => {
  const response = await fetch(`http://127.0.0.1:${port}/${address}`);
  return [response.status, await response.text()];
};
const statusOf = async (address: string): Promise<number> => (await page(address))[0];

/** Waits for what an edit brings about, on a slow machine too. */
const eventually = <Value>(found: () => Promise<Value>) => expect.poll(found, { timeout: 30_000 });

/** Edits a file of the content; returns what puts it back. */
function edit(file: string, change: (text: string) => string): () => void {
  const before = readFileSync(join(content, file), "utf8");
  writeFileSync(join(content, file), change(before));
  return () => writeFileSync(join(content, file), before);
}

it("prints the address, builds, and writes nothing to disk", () => {
  expect(server.printed()).toMatch(
    /^Built \d+ posts and \d+ visits\nServing at http:\/\/localhost:\d+\/ \(Ctrl-C ends it\)$/m,
  );
  expect(readdirSync(folder).sort()).toEqual(["content", "secret.txt"]);
});

it.each(["/..%2f..%2fx", "/%", "/%ff", "//", "//[", "//a:99999/"])(
  "the request for %s does not end it",
  async (path) => {
    const [received] = await send([`GET ${path} HTTP/1.1`], port);
    expect(received).toMatch(/^HTTP\/1\.1 40[04] /);
    expect(await statusOf("")).toBe(200);
  },
);

it("10,000 request lines do not end it, and none leads out of the site", async () => {
  const lines = requestLines(10_000, 20_260_501);
  const received = await send(lines, port);
  const exchanges = lines.map((line, at) => ({ line, text: received[at] ?? "" }));
  // A longer line is refused, and the connection closed before the answer is read.
  const isRead = ({ line }: { line: string }): boolean => line.length <= 16_384;
  const isAnswered = ({ text }: { text: string }): boolean => /^HTTP\/1\.1 (?:200|400|404|405) /.test(text);
  expect(exchanges.filter((one) => isRead(one) && !isAnswered(one))).toEqual([]);
  const outside = [secret, "devDependencies", "root:"];
  expect(exchanges.filter(({ text }) => outside.some((words) => text.includes(words)))).toEqual([]);
  expect(received.filter((text) => text.startsWith("HTTP/1.1 200 ")).length).toBeGreaterThan(10);
  expect(await statusOf("")).toBe(200);
});

it("only this machine reaches it, and only under its own name", async () => {
  const [received] = await send(["GET / HTTP/1.1"], port, `evil.example:${port}`);
  expect(received).toMatch(/^HTTP\/1\.1 403 /);
  expect(received).not.toContain("<html");
  const other = start("start", content, `--port=${port}`, "--host=0.0.0.0");
  expect(await other.ended).toBe(1);
  expect(other.printed()).toContain(`port ${port} is in use`);
});

it.each<[what: string, file: string, change: (text: string) => string, message: RegExp]>([
  [
    "an entry",
    "posts/POST",
    (text) => text.replace("title:", "titel:"),
    /posts\/.*\.md: line \d+: titel: unknown field/,
  ],
  ["site.yaml", "site.yaml", (text) => `${text}\n : [\n`, /site\.yaml: line \d+: .+; .+/],
  ["the vocabulary", "vocabulary.yaml", () => "- slug: <b>\n", /vocabulary\.yaml: .*/],
])("a fault in %s stands on each page until it is mended", async (_, place, change, message) => {
  const file = place.replace("POST", readdirSync(join(content, "posts"))[0] ?? "");
  const before = server.printed().length;
  const mend = edit(file, change);
  await eventually(() => statusOf("")).toBe(500);
  const [, html] = await page("om.html");
  const shown = html.replaceAll("&lt;", "<").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
  expect(shown).toMatch(message);
  expect(html).not.toContain("<b>");
  expect(await statusOf("data/posts.json")).toBe(500);
  const printed = server.printed().slice(before);
  expect(printed).toMatch(message);
  expect(printed).not.toMatch(/^ +at |stack/m);
  mend();
  await eventually(() => statusOf("")).toBe(200);
});

/** Every text of the site that contains a word: pages, data, and the search index decompressed. */
async function filesWith(word: string): Promise<string[]> {
  const [, posts] = await page("data/posts.json");
  const entry = JSON.parse((await page("sok/pagefind-entry.json"))[1]) as {
    languages: Record<string, { hash: string }>;
  };
  const metas = Object.values(entry.languages).map(({ hash }) => `sok/pagefind.${hash}.pf_meta`);
  const fragments = (await Promise.all(metas.map(unpacked))).flatMap((meta) =>
    Array.from(meta.matchAll(/sv_[0-9a-f]{7,}/g), ([hash]) => `sok/fragment/${hash}.pf_fragment`),
  );
  const slugs = Array.from(posts.matchAll(/"slug": "([^"]+)"/g), ([, slug]) => `inlagg/${slug}.html`);
  const addresses = ["", "arkiv/index.html", "feed.xml", "data/posts.json", "data/posts.csv", "arkiv/urval.js"];
  const all = [...addresses, ...slugs, ...fragments];
  const texts = await Promise.all(all.map(unpacked));
  return all.filter((_, at) => texts[at]?.toLowerCase().includes(word));
}

async function unpacked(address: string): Promise<string> {
  const bytes = Buffer.from(await (await fetch(`http://127.0.0.1:${port}/${address}`)).arrayBuffer());
  return (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString();
}

it("what an edit withholds leaves the search index and every other file that is served", async () => {
  const [file = ""] = readdirSync(join(content, "posts"));
  const takeOut = edit(join("posts", file), (text) => `${text.trimEnd()} Kvastbindare Kringelkrok var där.\n`);
  const slug = `inlagg/${file.replace(".md", ".html")}`;
  await eventually(async () => (await page(slug))[1]).toContain("Kringelkrok");
  expect((await filesWith("kringelkrok")).map((address) => address.split("/")[0])).toEqual(
    expect.arrayContaining(["inlagg", "sok"]),
  );
  const fragment = (await filesWith("kringelkrok")).find((address) => address.endsWith(".pf_fragment")) ?? "";

  const rows = '- phrase: "Kvastbindare Kringelkrok"\n  date: 2026-05-01\n  reason: Personen har bett om det.\n';
  writeFileSync(join(content, "withheld.yaml"), rows);
  await eventually(async () => (await page(slug))[1]).not.toContain("Kringelkrok");
  expect(await filesWith("kringelkrok")).toEqual([]);
  expect(await statusOf(fragment)).toBe(404);

  rmSync(join(content, "withheld.yaml"));
  await eventually(async () => (await page(slug))[1]).toContain("Kringelkrok");
  takeOut();
});

it("an entry that is deleted leaves the site", async () => {
  const [file = ""] = readdirSync(join(content, "posts"));
  const address = `inlagg/${file.replace(".md", ".html")}`;
  expect(await statusOf(address)).toBe(200);
  const text = readFileSync(join(content, "posts", file));
  rmSync(join(content, "posts", file));
  await eventually(() => statusOf(address)).not.toBe(200);
  writeFileSync(join(content, "posts", file), text);
  await eventually(() => statusOf(address)).toBe(200);
});

it("Ctrl-C ends it without a word", async () => {
  const before = server.printed();
  server.process.kill("SIGINT");
  expect(await server.ended).toBe(0);
  expect(server.printed()).toBe(before);
  expect(existsSync(join(folder, "_site"))).toBe(false);
});
