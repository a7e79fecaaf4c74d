import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { beforeEach, describe, expect, it } from "vitest";
import type { Archive } from "../../src/archive/archive.ts";
import { checkContent } from "../../src/check/check.ts";
import { loadArchive } from "../../src/check/load-archive.ts";
import { importCaptures } from "../../src/disk/import-captures.ts";
import { placeImage } from "../../src/disk/place-image.ts";
import { loadContent } from "../../src/entry/load.ts";
import { feed } from "../../src/output/feed.ts";
import { posts } from "../../src/output/json.ts";
import { writeImages } from "../../src/site/images.ts";
import { renderMarkdown } from "../../src/site/markdown.ts";
import { folder } from "../copied-fixtures.ts";
import { aPng } from "../some-images.ts";

let found = "";

beforeEach(() => {
  found = join(folder, "IMG 1.png");
  writeFileSync(found, aPng);
});

const slug = "blanketter-ska-ga-att-forsta";
const name = "krangelkoll_affisch (1)";
const silent = { say: () => {}, writing: () => () => {} };
const options = { facts: false, force: false, restore: [], vocabulary: undefined, dryRun: false, wait: 0 };

const place = (image: { entry?: string; name?: string; file?: string; alt?: string; dryRun?: boolean } = {}) =>
  placeImage(
    folder,
    { entry: slug, name, file: found, alt: undefined, ...image },
    { dryRun: image.dryRun ?? false, wait: 0, say: () => {} },
  );
const importAgain = () => importCaptures([], folder, options, silent);
const entry = () => loadContent(folder).posts.find((post) => post.slug === slug);
const text = (): string => readFileSync(join(folder, "posts", `${slug}.md`), "utf8");

describe("an image that a person puts in the place of a missing one", () => {
  it("stands in the list and in the text, which is otherwise unchanged", async () => {
    const before = text();
    await place();
    expect(entry()?.images).toEqual([{ name, kept: true, file: expect.stringMatching(/^images\/[0-9a-f]{12}\.png$/) }]);
    const file = entry()?.images[0]?.file;
    expect(text()).toBe(
      before
        .replace(`![${name}](missing:)`, `![${name}](${file})`)
        .replace("    kept: false\n", `    kept: true\n    file: ${file}\n`),
    );
    expect(readFileSync(join(folder, file ?? ""))).toEqual(aPng);
  });

  it("has its captured name as caption where it is described", async () => {
    await place({ alt: "En affisch" });
    expect(entry()?.images).toMatchObject([{ name, alt: "En affisch" }]);
    expect(entry()?.body).toContain(`![En affisch](${entry()?.images[0]?.file} "${name}")`);
  });

  it("is no edit: an import keeps it, offers nothing, and lists it in the manifest", async () => {
    await place({ alt: "En affisch" });
    const before = text();
    const { plan } = await importAgain();
    expect(plan.differences).toEqual([]);
    expect(text()).toBe(before);
    expect((await importAgain()).written).toEqual([]);
    const { problems, findings } = await checkContent(loadContent(folder));
    expect(problems).toEqual([]);
    expect(findings.map(({ kind }) => kind)).not.toContain("edited");
    expect(findings.map(({ kind }) => kind)).not.toContain("file-new");
  });

  it("is no gap any more", async () => {
    const gaps = async () => (await loadArchive(folder)).archive.gaps.filter(({ kind }) => kind === "image").length;
    const before = await gaps();
    await place();
    expect(await gaps()).toBe(before - 1);
  });

  it.each<[string, Parameters<typeof place>[0], string]>([
    ["a post", { entry: "blanketter-ska-ga-at-forsta" }, "did you mean posts/blanketter-ska-ga-att-forsta?"],
    ["a missing image", { name: "krangelkoll_affisch" }, 'did you mean "krangelkoll_affisch (1)"?'],
    ["a file", { file: "finns-inte.png" }, "finns-inte.png: no such file; correct the path of the image"],
    [
      "an image",
      { file: import.meta.filename },
      "is no image that browsers show, or breaks off; expected PNG, JPEG, GIF, WebP or AVIF",
    ],
    ["one file", { file: import.meta.dirname }, "is not a file; name the file of one image"],
    ["what the image shows", { alt: "" }, "--alt: expected text"],
  ])("is refused where the words do not name %s, and nothing is written", async (_, words, message) => {
    const before = text();
    await expect(place(words)).rejects.toThrow(message);
    expect(text()).toBe(before);
    expect(existsSync(join(folder, "images"))).toBe(false);
  });

  it("is only told with --dry-run", async () => {
    const before = text();
    expect(await place({ dryRun: true })).toHaveLength(2);
    expect(text()).toBe(before);
  });

  it("is the first of several with one name, and that is told", async () => {
    writeFileSync(
      join(folder, "posts", `${slug}.md`),
      text()
        .replace(`  - name: ${name}\n    kept: false\n`, (row) => row + row)
        .replace(/$/, `\n\n![${name}](missing:)\n`),
    );
    const said: string[] = [];
    const image = { entry: slug, name, file: found, alt: undefined };
    await placeImage(folder, image, { dryRun: false, wait: 0, say: (line) => said.push(line) });
    expect(said).toEqual([
      expect.stringContaining(
        `images.0: is the first of 2 missing images with the name "${name}", and gets the file; still missing: images.1`,
      ),
    ]);
    expect(entry()?.images.map(({ kept }) => kept)).toEqual([true, false]);
    await placeImage(folder, image, { dryRun: false, wait: 0, say: (line) => said.push(line) });
    expect(said).toHaveLength(1);
    expect(entry()?.images.map(({ kept }) => kept)).toEqual([true, true]);
  });

  it("may be put there by hand, and is no edit either", async () => {
    await place();
    const file = entry()?.images[0]?.file ?? "";
    cpSync(join(folder, file), join(folder, "images", "min bild.png"));
    rmSync(join(folder, file));
    const byHand = text()
      .replace(`![${name}](${file})`, '![Affischen](<images/min bild.png> "krangelkoll_affisch (1)")')
      .replace(`\n    file: ${file}`, "");
    writeFileSync(join(folder, "posts", `${slug}.md`), byHand);
    expect((await importAgain()).plan.differences).toEqual([]);
    expect((await checkContent(loadContent(folder))).problems).toEqual([]);
    const [image] = (await loadArchive(folder)).archive.posts.find((post) => post.slug === slug)?.images ?? [];
    expect(image).toEqual({ name, kept: true, file: "images/min bild.png" });
  });
});

describe("an image that survives", () => {
  const withheld = (rows: string): void => writeFileSync(join(folder, "withheld.yaml"), rows);
  const decided = "  date: 2026-05-01\n  reason: Någon har bett om det.\n";

  const linkToImage =
    ({ images }: Archive) =>
    (path: string) => {
      const image = images.get(path);
      return image ? { src: image.name } : null;
    };

  async function shown(): Promise<{ html: string; files: string[]; data: string; atom: string }> {
    const { archive } = await loadArchive(folder);
    const post = archive.posts.find((one) => one.slug === slug || one.slug.startsWith("borttaget"));
    const site = { ...archive.site, released: "2026-06-01", address: "https://arkiv.example" };
    return {
      html: renderMarkdown(post?.body ?? "", linkToImage(archive)),
      files: Array.from(archive.images.values(), (image) => image.name),
      data: JSON.stringify(posts({ ...archive, site })),
      atom: feed({ ...archive, site }) ?? "",
    };
  }

  it("is shown as a figure, copied, and stands in data and feed", async () => {
    await place({ alt: "En affisch" });
    const { html, files, data, atom } = await shown();
    const [file] = files;
    expect(files).toHaveLength(1);
    expect(html).toContain(
      `<figure class="image"><img src="${file}" alt="En affisch" loading="lazy"><figcaption>${name}</figcaption></figure>`,
    );
    expect(data).toContain(`"url":"https://arkiv.example/bilder/${file}"`);
    expect(atom).toMatch(/<link [^>]*type="image\/webp"[^>]*title="En affisch"/);
    expect(atom).toContain(`https://arkiv.example/bilder/${file}`);
    const site = join(folder, "site");
    await writeImages((await loadArchive(folder)).archive, site);
    expect(readdirSync(join(site, "bilder"))).toEqual([file]);
  });

  it("is shown in sizes for a phone and a screen, without the file's metadata, the right way up", async () => {
    const person = { IFD0: { Artist: "Torvald Spik", Copyright: "Torvald Spik" } };
    const large = sharp({ create: { width: 2000, height: 1000, channels: 3, background: "#567" } });
    await large.withExif(person).withMetadata({ orientation: 6 }).jpeg().toFile(found);
    await place({ alt: "En affisch" });
    const { archive } = await loadArchive(folder);
    const [image] = [...archive.images.values()];
    expect(image?.sizes.map(({ width, height }) => [width, height])).toEqual([
      [480, 960],
      [1000, 2000],
    ]);
    const site = join(folder, "site");
    await writeImages(archive, site);
    for (const { name, width, height } of image?.sizes ?? []) {
      const bytes = readFileSync(join(site, "bilder", name));
      expect(bytes.length).toBeLessThan(150_000);
      expect(bytes.toString("latin1")).not.toContain("Torvald");
      const { exif, orientation, ...size } = await sharp(bytes).metadata();
      expect([exif, orientation, size.width, size.height]).toEqual([undefined, undefined, width, height]);
    }
  });

  it("stops a build with its name where it breaks off", async () => {
    await place({ alt: "En affisch" });
    const file = entry()?.images[0]?.file ?? "";
    writeFileSync(join(folder, file), Buffer.concat([aPng.subarray(0, 30), Buffer.from("IEND")]));
    await importAgain();
    await expect(loadArchive(folder)).rejects.toThrow(/images\/[0-9a-f]{12}\.png: /);
  });

  it("is shown inside a paragraph without a figure", () => {
    expect(renderMarkdown("Se ![skola](images/skola.png) här.", () => ({ src: "skola.png" }))).toBe(
      '<p>Se <img src="skola.png" alt="skola" loading="lazy"> här.</p>\n',
    );
  });

  it.each<[string, string]>([
    ["the whole entry", `- entry: posts/${slug}\n${decided}`],
    ["the entry's images", `- entry: posts/${slug}\n  field: images\n${decided}`],
  ])("is not published where %s is withheld", async (_, rows) => {
    await place({ alt: "En affisch" });
    withheld(rows);
    const { html, files, data, atom } = await shown();
    expect(files).toEqual([]);
    expect(html).not.toContain("<img");
    expect(`${html}${data}${atom}`).not.toMatch(/images\/|bilder\/|affisch \(1\)/);
  });

  it("loses a withheld phrase from its texts, and is not shown where its file's name has the phrase", async () => {
    writeFileSync(
      join(folder, "posts", `${slug}.md`),
      text()
        .replace(`![${name}](missing:)`, `![${name}](images/torvald-spik.png)`)
        .replace("kept: false", "kept: true\n    file: images/torvald-spik.png\n    alt: Torvald Spik"),
    );
    cpSync(found, join(folder, "images", "torvald-spik.png"), { recursive: true });
    withheld(`- phrase: Torvald Spik\n${decided}`);
    const { html, files, data } = await shown();
    expect(`${html}${data}`).not.toMatch(/torvald/i);
    expect(files).toEqual([]);
    expect(html).toContain("[borttaget]");
  });
});
