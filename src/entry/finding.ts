import type { ListOrder } from "./capture-record.ts";
import type { Missing } from "./gap.ts";

/**
 * Something worth knowing that breaks nothing, as data; `src/language` puts it into words. `where` is a file, `line` a line
 * of it.
 */
export type Finding = { where: string; line?: number } & (
  | { kind: "visit-undecided"; title: string; visits: number[]; others: number }
  | { kind: "visit-contradicted"; title: string; visits: number[] }
  | { kind: "impossible-date"; words: string; reason: "no-such-day" | "no-such-year" }
  | { kind: "page-reversed"; order: ListOrder }
  | { kind: "order-broken"; above: string; below: string; belowLine?: number; circle: boolean }
  | { kind: "other-wording"; title: string }
  | { kind: "second-report"; imported: string }
  | { kind: "same-title"; other: string }
  | { kind: "abstract-replaced" }
  | { kind: "changed-by-hand" }
  | { kind: "carried-over"; count: number }
  | { kind: "gap"; missing: Missing }
  | { kind: "date-differs"; date?: string | undefined; evidence?: string | undefined }
  | { kind: "abstract-empty" }
  | { kind: "untagged" }
  | { kind: "term-proposed"; term: string; posts: number }
  | { kind: "edited"; fields: string[] }
  | { kind: "offered"; field: string; kept: unknown; value: unknown }
  | { kind: "manifest-missing" | "digests-missing" }
  | { kind: "file-changed" | "file-gone" | "file-new" }
  | { kind: "capture-absent"; name: string; entries: number }
  | { kind: "entry-left"; name: string }
  | {
      kind: "unread";
      name: string;
      as?: string;
      /** What the capture states of its blog, where that is another one than the archive's. */
      otherBlog?: string;
      candidates: { reader: string; posts: number }[];
      command: string | null;
    }
  | { kind: "unread-members"; name: string; count: number }
  | { kind: "capture-fault"; message: string }
  | { kind: "lines-elsewhere"; field: string; type: string; capture: string; lines: [number, number] }
  | { kind: "record-behind"; name: string; fields: string[] }
  | { kind: "entry-missing" | "entry-behind" | "entry-deleted" | "records-behind" }
  | { kind: "image-elsewhere"; name: string; address: string }
  | { kind: "unreleased" }
  | { kind: "site-lacks"; fields: string[] }
  | { kind: "withheld-idle"; isAllowing: boolean }
  | { kind: "withheld-short"; letters: number }
  | { kind: "withheld-look-alike"; words: string; row: number }
  | { kind: "import-at-work" }
);
