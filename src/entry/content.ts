import type { CaptureRecord } from "./capture-record.ts";
import type { ImageFile } from "./image-files.ts";
import type { Digests, Imported } from "./imported.ts";
import type { Manifest } from "./manifest.ts";
import type { Problem } from "./problem.ts";
import type { Filed, Page, Post, Report, Section, UnnumberedPost } from "./schema.ts";
import type { Site } from "./site.ts";
import type { Term } from "./vocabulary.ts";

/** What a content folder holds that fits the schemas, and the problems of what does not. */
export interface Content {
  /** The folder, as messages name it. */
  folder: string;
  site: Site | null;
  vocabulary: Term[];
  captures: CaptureRecord[];
  posts: Filed<Post>[];
  report: Filed<Report> | null;
  sections: Filed<Section>[];
  pages: Filed<Page>[];
  /** The files in `images/`: path below the content folder, with `/` → the file. */
  images: ReadonlyMap<string, ImageFile>;
  /** What the importer last wrote, in digests; null where the folder has no imported.yaml. */
  imported: Imported | null;
  /** What is in the format of an earlier version; null where nothing is. */
  earlier: EarlierContent | null;
  /** The files that were read: path below the folder, with `/` → SHA-256. */
  files: Map<string, string>;
  /** The YAML of those that may hold a person's comments, by the same path. */
  commented: Map<string, string>;
  /** The files as the last import left them; empty before the first. */
  manifest: Manifest;
  /** What could not be read: these files are left out. */
  faults: Problem[];
  /** All that is to be mended: the faults, and what the files say of each other that is not so. */
  problems: Problem[];
}

/** Files in the format of an earlier version. An import carries them over; nothing else reads them. */
export interface EarlierContent {
  /** Posts without a number. */
  posts: Filed<UnnumberedPost>[];
  /** Path → the digests that the file held itself; null where it held none. */
  files: ReadonlyMap<string, Digests | null>;
  /** Id → the digest that the record in captures.yaml held itself; null where captures.yaml is in today's format. */
  records: Digests | null;
}
