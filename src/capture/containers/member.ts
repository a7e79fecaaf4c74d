/** What is found in a container, in its order. */
export type Found =
  | ({ kind: "member" } & Member)
  | ({ kind: "revisit" } & Revisit)
  | { kind: "left-out"; path: string; what: LeftOut }
  /** Damage, or a statement of the container that is not so. What the fault says was left out is not read. */
  | { kind: "fault"; path: string; message: string };

/** A file in a container, with what the container states of it. */
export interface Member {
  /** Its place in the container: a path, `#12` for the twelfth record or part, `crawl.warc#12` for one of a container within. */
  path: string;
  bytes: Uint8Array;
  /** The address as stated, with its query; absent where the container states none. */
  url?: string;
  /** That address as it is kept; absent where there is none, or it is none of a page on the web. */
  address?: string;
  /** The day of capture in EDTF; two days where the day depends on the time zone. */
  captured?: string;
  /** The media type as stated. */
  declared?: string;
  /** The encoding of the text as stated. */
  encoding?: string;
  /** The name by which other parts of the same message refer to it. */
  contentId?: string;
  /** The digests of its content, by which later records may refer to it. */
  digests?: readonly string[];
}

/** A record that says that a page was captured again and had the content of another record. */
export interface Revisit extends Pick<Member, "path" | "url" | "address" | "captured"> {
  /** The digest of that content. */
  digest: string;
}

/** Why a member is not read, or what it is instead of a page. */
export const leftOutKinds = [
  ...["stylesheet", "script", "font", "sound-or-video", "pdf", "data", "other"],
  ...["frame", "hidden", "index", "robots", "empty"],
  ...["redirect", "error-page", "request", "crawl-metadata", "other-record", "revisit-without-original"],
  ...[
    "too-large",
    "over-ratio",
    "encrypted",
    "packed-otherwise",
    "symbolic-link",
    "name-outside",
    "too-deep",
    "damaged",
  ],
  ...["no-reader", "no-text", "too-many"],
] as const;

export type LeftOut = (typeof leftOutKinds)[number];
