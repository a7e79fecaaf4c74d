import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parseDocument } from "yaml";
import { importCaptures, type RunOptions } from "../../src/disk/import-captures.ts";
import { formatEntry } from "../../src/entry/format-entry.ts";
import { parseEntry } from "../../src/entry/parse-entry.ts";
import { schemas } from "../../src/entry/schema.ts";
import { fixturesFolder } from "../captures-at-hand.ts";

let folder = "";
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "arkiv-hand-")), "content");
});
afterEach(() => rmSync(resolve(folder, ".."), { recursive: true, force: true }));

/** Imports fixtures by name, and tells what came of it. */
async function bring(names: readonly string[], changes: Partial<RunOptions> = {}) {
  const options = { facts: false, force: false, restore: [], dryRun: false, wait: 0, ...changes };
  const silent = { say() {}, writing: () => () => {} };
  const paths = names.map((name) => join(fixturesFolder, name));
  const { plan, written, problems } = await importCaptures(paths, folder, options, silent);
  const differences = plan.differences.map(({ path, difference }) => `${path}: ${difference.field}`);
  return { plan, written, differences, problems };
}

const textOf = (file: string): string => readFileSync(join(folder, file), "utf8");

/** Changes a file as a person with an editor does, all at once or one field of the front matter. */
function edit(file: string, change: (text: string) => string): void {
  const text = textOf(file);
  expect(change(text)).not.toBe(text);
  writeFileSync(join(folder, file), change(text));
}
function setField(file: string, field: string, value: unknown): void {
  edit(file, (text) => {
    const [, yaml = "", body = ""] = /^---\n([\s\S]*?)---\n([\s\S]*)$/.exec(text) ?? [];
    if (field === "body") return `---\n${yaml}---\n\n${value}\n`;
    const document = parseDocument(yaml);
    if (value === undefined) document.delete(field);
    else document.set(field, document.createNode(value));
    return `---\n${document.toString({ lineWidth: 0, flowCollectionPadding: false })}---\n${body}`;
  });
}
type Kind = "post" | "section" | "report";
function fieldOf(file: string, kind: Kind, field: string): unknown {
  const parsed = parseEntry<Record<string, unknown>>(textOf(file), file, schemas[kind] as never);
  if ("problems" in parsed) throw new Error(JSON.stringify(parsed.problems));
  return field === "body" ? parsed.value.body : parsed.value.front[field];
}

const excerpt = ["blogg-2018-maj-utdrag.txt", "rapport-besok.txt"];
const richer = ["blogg-2018-maj.txt"];

/** An entry of each kind, and what a person may make of each of its fields; null where no capture has a side on a field. */
const entries: { kind: Kind; file: string; edits: Record<string, unknown>; ofPersons?: string[] }[] = [
  {
    kind: "post",
    file: "posts/en-bank-ar-ocksa-en-sorts-politik.md",
    edits: {
      title: "En bänk är politik",
      author: "T. Vintersol",
      date: "2018-05-14",
      evidence: [{ kind: "order", says: "2018-05", strength: "suggests", from: { words: "ett brev" } }],
      commentCount: 7,
      comments: [{ author: "Birger", body: "Håller med.", source: "ett brev till arkivet" }],
      originalUrl: "http://tyra.example/2018/05/en-bank/",
      categories: ["Gaturum"],
      tags: ["skola"],
      visits: [4],
      images: [{ name: "bänken.png", kept: false }],
      lostMedia: [{ kind: "film", host: "youtube.com" }],
      possibleImages: ["Bänken"],
      otherWordings: [{ capture: "sida.html", line: 3, words: "En bänk av sten." }],
      brokenOff: "mid-sentence",
      lostLinks: [{ line: 19, words: "finns här" }],
      mentions: [{ line: 20, words: "i mitt förra inlägg" }],
      text: "abstract",
      language: "en",
      keepText: true,
      sources: [{ capture: "blogg-2018-maj-utdrag.txt", lines: [19, 24], commentCount: 0 }],
      body: "Arkivets egna ord om bänken.",
    },
    ofPersons: ["comments", "language", "keepText"],
  },
  {
    kind: "section",
    file: "report/omsorg.md",
    edits: {
      title: "Omsorg om alla",
      theme: "Arbete och lärande",
      order: 9,
      tags: ["skola"],
      visits: [{ number: 10, dates: ["2019-01"], asWritten: "Januari 2019", host: "Lindgläntan" }],
      lostLinks: [{ line: 19, words: "finns här" }],
      mentions: [{ line: 20, words: "i mitt förra inlägg" }],
      text: "abstract",
      language: "en",
      keepText: true,
      sources: [{ capture: "rapport-besok.txt", lines: [88, 105] }],
      body: "Arkivets egna ord om omsorgen.",
    },
    ofPersons: ["language", "keepText"],
  },
  {
    kind: "report",
    file: "report/index.md",
    edits: {
      title: "Sexton trösklar",
      author: "T. Vintersol",
      date: "2019-11",
      themes: [{ title: "Arbete och lärande", introduction: "Egna ord." }, { title: "Omsorg" }],
      text: "abstract",
      language: "en",
      keepText: true,
      sources: [{ capture: "rapport-besok.txt", lines: [1, 12] }],
      body: "Arkivets egna ord om rapporten.",
    },
    ofPersons: ["language", "keepText"],
  },
];

describe.each(entries)("in a $kind", ({ kind, file, edits, ofPersons = [] }) => {
  it("every field has its row below; the rest is the importer's", () => {
    const ofTheImporter = kind === "post" ? ["type", "nr", "formerNr"] : ["type"];
    expect([...Object.keys(edits), ...ofTheImporter].sort()).toEqual(
      [...Object.keys(schemas[kind].shape), "body"].sort(),
    );
  });

  it.each(Object.entries(edits))(
    "%s as a person wrote it stands, is told, and gives way to --force; comments stay",
    async (field, value) => {
      await bring(excerpt);
      setField(file, field, value);
      edit(file, (text) => text.replace("\nsources:", "\n# se pärm 3\nsources:"));
      const edited = fieldOf(file, kind, field);
      const told = ofPersons.includes(field) ? [] : [`${file}: ${field}`];

      const again = await bring(excerpt);
      expect(fieldOf(file, kind, field)).toEqual(edited);
      expect(again.differences).toEqual(told);

      const rich = await bring(richer);
      expect(fieldOf(file, kind, field)).toEqual(edited);
      expect(rich.differences).toEqual(told);
      expect(textOf(file)).toContain("\n# se pärm 3\nsources:");
      if (kind === "post" && field !== "sources") expect(fieldOf(file, kind, "sources")).toHaveLength(2);

      const forced = await bring([], { force: true });
      expect(forced.differences).toEqual([]);
      expect(textOf(file)).toContain("\n# se pärm 3\nsources:");
      const withoutComment = textOf(file).replace("# se pärm 3\n", "");
      rmSync(folder, { recursive: true });
      await bring(excerpt);
      await bring(richer);
      if (ofPersons.includes(field)) expect(withoutComment).toContain(`\n${field}:`);
      else expect(withoutComment).toBe(textOf(file));
    },
  );

  it("a type that is none leaves the file as it is, and says so", async () => {
    await bring(excerpt);
    setField(file, "type", "sida");
    const before = textOf(file);
    const { problems, plan } = await bring(richer, { force: true });
    expect(textOf(file)).toBe(before);
    expect(problems).toMatchObject([{ file: join(folder, file), where: "type" }]);
    expect(plan.entries).toContainEqual({ path: file, state: "left, faulty" });
  });

  it("without imported.yaml a field is a person's unless it is as the captures give it, and that is said once", async () => {
    await bring(excerpt);
    const [before, digests] = [textOf(file), textOf("imported.yaml")];
    rmSync(join(folder, "imported.yaml"));
    setField(file, "title", "Egen rubrik");
    const { differences, plan } = await bring(excerpt);
    expect(differences).toEqual([`${file}: title`]);
    expect(plan.findings).toEqual([{ kind: "digests-missing", where: join(folder, "imported.yaml") }]);
    expect(fieldOf(file, kind, "title")).toBe("Egen rubrik");
    expect((await bring(excerpt)).plan.findings).toEqual([]);
    await bring([], { force: true });
    expect(textOf(file)).toBe(before);
    expect(textOf("imported.yaml")).toBe(digests);
  });
});

describe("an abstract", () => {
  const file = "posts/en-bank-ar-ocksa-en-sorts-politik.md";

  it("gives way to the text when an import brings it, which is told", async () => {
    await bring(excerpt, { facts: true });
    setField(file, "body", "Arkivets egna ord.");
    const { plan } = await bring([...excerpt, ...richer]);
    expect(textOf(file)).toContain("reklamtavlor");
    expect(fieldOf(file, "post", "text")).toBe("verbatim");
    expect(plan.findings).toContainEqual({ kind: "abstract-replaced", where: join(folder, file) });
  });

  it("stays where a person wrote keepText: true, also against --force", async () => {
    await bring(excerpt, { facts: true });
    setField(file, "body", "Arkivets egna ord.");
    setField(file, "keepText", true);
    for (const force of [false, true]) {
      const { differences } = await bring([...excerpt, ...richer], { force });
      expect(differences).toEqual([]);
      expect(fieldOf(file, "post", "text")).toBe("abstract");
      expect(fieldOf(file, "post", "body")).toBe("Arkivets egna ord.");
    }
  });

  it("stays where a person made it out of a text", async () => {
    await bring(excerpt);
    setField(file, "text", "abstract");
    setField(file, "body", "Arkivets egna ord.");
    const { differences } = await bring(richer);
    expect(differences).toEqual([`${file}: text`, `${file}: body`]);
    expect(fieldOf(file, "post", "body")).toBe("Arkivets egna ord.");
  });
});

describe("a deleted entry", () => {
  const file = "posts/en-bank-ar-ocksa-en-sorts-politik.md";
  const renamed = "posts/banken.md";
  const deletedIn = async (names: string[], changes = {}) =>
    (await bring(names, changes)).plan.entries
      .filter(({ state }) => state === "deleted by hand" || state === "new")
      .map(({ path, state }) => `${path}: ${state}`);

  it.each([false, true])("stays deleted in a richer import too (with force: %s)", async (force) => {
    await bring(excerpt);
    rmSync(join(folder, file));
    expect(await deletedIn(excerpt, { force })).toEqual([`${file}: deleted by hand`]);
    expect(await deletedIn(richer, { force })).toContain(`${file}: deleted by hand`);
    expect(existsSync(join(folder, file))).toBe(false);
  });

  it("stays deleted also where a person had renamed its file and its title before", async () => {
    await bring(excerpt);
    renameSync(join(folder, file), join(folder, renamed));
    setField(renamed, "title", "Bänken");
    await bring(excerpt);
    rmSync(join(folder, renamed));
    expect(await deletedIn(excerpt)).toEqual([`${renamed}: deleted by hand`]);
    expect(existsSync(join(folder, file))).toBe(false);
  });

  it("comes back when a person asks for it by name", async () => {
    await bring(excerpt);
    const before = textOf(file);
    rmSync(join(folder, file));
    await bring(excerpt);
    expect(await deletedIn(excerpt, { restore: [file.replace(".md", "")] })).toEqual([`${file}: new`]);
    expect(textOf(file)).toBe(before);
    expect((await bring(excerpt)).written).toEqual([]);
  });
});

describe("an original", () => {
  const file = "captures/blogg-2018-maj-utdrag.txt";

  it("that is damaged is not taken for another capture, and is told", async () => {
    await bring(excerpt);
    const before = textOf("captures.yaml");
    edit(file, (text) => text.replace("reklamtavlor", "reklamtavlar"));
    const { problems, plan } = await bring(richer);
    expect(problems).toMatchObject([{ file: join(folder, file) }]);
    expect(textOf("captures.yaml")).toContain(before.split("\n")[3]);
    expect(plan.entries.filter(({ path }) => path.includes("en-bank"))).toHaveLength(1);
  });

  it("that is damaged is put back by an import of a sound one", async () => {
    await bring(excerpt);
    const before = textOf(file);
    edit(file, (text) => text.replace("reklamtavlor", "reklamtavlar"));
    expect(await bring(excerpt)).toMatchObject({ problems: [], written: [file] });
    expect(textOf(file)).toBe(before);
  });
});

describe("captures.yaml", () => {
  it("keeps what a person adds, and comments, when an import changes it", async () => {
    await bring(excerpt);
    edit("captures.yaml", (text) =>
      `# Kopior finns i valvet.\n${text}`.replace(
        /( {4}starts: .*\n)/,
        "$1    # ur brevet\n    origin: https://tyra.example/\n",
      ),
    );
    await bring(richer);
    const text = textOf("captures.yaml");
    expect(text).toMatch(/^# Kopior finns i valvet.\ncaptures:\n/);
    expect(text).toContain("    # ur brevet\n    origin: https://tyra.example/\n");
    expect((await bring(richer)).written).toEqual([]);
  });

  it("that is not as the import wrote it stops the next one before it writes", async () => {
    await bring(excerpt);
    edit("captures.yaml", (text) => text.replace("encoding: utf-8", "encoding: utf-9"));
    await expect(bring(richer)).rejects.toThrow(/captures.yaml: captures.0: .*put back what it was/);
  });
});

it("comments of a person stand where they stood, and none is lost when its field is", () => {
  const yaml = [
    "# överst",
    "type: page # slag",
    "# före titeln",
    "title: En # rad",
    "# om datumet",
    "date: 2018",
    "tags:",
    "  # första",
    "  - a",
    "  - b # andra",
    "# sist",
    "",
  ].join("\n");
  const front = { type: "page", title: "Två" } as const;
  const text = formatEntry(front, "Text.", yaml);
  for (const comment of ["överst", "slag", "före titeln", "rad", "om datumet", "första", "andra", "sist"]) {
    expect(text).toContain(`# ${comment}`);
  }
  expect(text).toContain("# före titeln\ntitle: Två # rad\n");
  const [, again = ""] = /^---\n([\s\S]*?)---\n/.exec(text) ?? [];
  expect(formatEntry(front, "Text.", again)).toBe(text);
});
