import type { Archive } from "../../src/archive/archive.ts";
import type { ArchivedPost } from "../../src/archive/archived.ts";
import { buildArchive } from "../../src/archive/build-archive.ts";
import type { CaptureRecord } from "../../src/entry/capture-record.ts";
import type { Content } from "../../src/entry/content.ts";
import type { CapturedLines } from "../../src/entry/kept-captures.ts";
import type { Filed, Post, Section, Visit } from "../../src/entry/schema.ts";
import type { Site } from "../../src/entry/site.ts";

const site: Site = { title: "Arkivet", author: "Tyra Vintersol", language: "sv", texts: "published" };

/** A post with the given fields, and plain values for the others. The blog states a plain date that no evidence is given for. */
export function aPost(slug: string, post: Partial<Post> = {}): Filed<Post> {
  const { date = "" } = post;
  const isPlain = /^\d{4}(?:-\d{2}){0,2}$/.test(date);
  return {
    slug,
    body: "Text.",
    file: `posts/${slug}.md`,
    type: "post",
    nr: 1,
    title: `Rubrik ${slug}`,
    author: "Tyra Vintersol",
    evidence: isPlain ? [{ kind: "explicit", says: date, strength: "bounds", from: { words: date } }] : [],
    commentCount: 0,
    categories: [],
    tags: [],
    visits: [],
    images: [],
    text: "verbatim",
    sources: [{ capture: "sida.txt", lines: [1, 2] }],
    ...post,
  };
}

/** A section of the report with visits in January 2016. */
export function aSection(
  slug: string,
  visits: readonly Pick<Visit, "number" | "host" | "asWritten">[],
  title = `Avsnitt ${slug}`,
): Filed<Section> {
  return {
    slug,
    body: "Text.",
    file: `report/${slug}.md`,
    type: "section",
    title,
    theme: title,
    order: 1,
    tags: [],
    visits: visits.map((visit) => ({ ...visit, dates: ["2016-01"] })),
    text: "verbatim",
    sources: [{ capture: "rapport.txt", lines: [1, 2] }],
  };
}

/** A page that lists posts, newest first. */
export function aPage(name: string, order: CaptureRecord["order"] = "newest-first"): CaptureRecord {
  const lines = { title: 0, body: 0, metadata: 0, apparatus: 0, boilerplate: 0, blank: 0, unknown: 0 };
  return {
    id: "000000000000",
    names: [name],
    sha256: "0".repeat(64),
    bytes: 0,
    encoding: "utf-8",
    reader: "blog-page",
    because: [],
    order,
    lines,
    entries: [],
  };
}

/** A content folder with the given parts, and plain values for the others. */
export function aContent(content: Partial<Content>, ofSite: Partial<Site> = {}): Content & { site: Site } {
  return {
    folder: "content",
    vocabulary: [],
    captures: [],
    posts: [],
    report: null,
    sections: [],
    pages: [],
    images: new Map(),
    files: new Map(),
    imported: null,
    earlier: null,
    commented: new Map(),
    manifest: new Map(),
    faults: [],
    problems: [],
    ...content,
    site: { ...site, ...ofSite },
  };
}

export function anArchive(content: Partial<Content>, ofSite: Partial<Site> = {}, lines?: CapturedLines): Archive {
  return buildArchive(aContent(content, ofSite), lines);
}

export const slugsOf = (posts: readonly Pick<ArchivedPost, "slug">[]): string[] => posts.map(({ slug }) => slug);
