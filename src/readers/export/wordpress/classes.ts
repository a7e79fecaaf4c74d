import type { LeftItem } from "../../../entry/capture-record.ts";
import type { LeftClass } from "../left.ts";

const kinds: Readonly<Record<string, LeftItem["what"]>> = {
  post: "post",
  page: "page",
  attachment: "attachment",
  nav_menu_item: "menu-item",
};

const statuses: Readonly<Record<string, LeftItem["status"]>> = {
  publish: "published",
  draft: "draft",
  "auto-draft": "draft",
  pending: "pending",
  future: "scheduled",
  private: "private",
  trash: "trashed",
};

/** What an item is by its type and status in WordPress. An attachment has the status of its post. */
export function classOfItem(type: string, status: string, password: string): LeftClass {
  const what = kinds[type] ?? "other";
  const own = statuses[status] ?? (what === "attachment" && status === "inherit" ? "published" : "unknown");
  return { what, status: own === "published" && password !== "" ? "password-protected" : own };
}

const approvals: Readonly<Record<string, LeftItem["status"]>> = {
  "1": "published",
  approve: "published",
  approved: "published",
  "0": "unapproved",
  hold: "unapproved",
  spam: "spam",
  trash: "trashed",
  "post-trashed": "trashed",
};

/** What a comment is by its type and approval in WordPress. */
export function classOfComment(type: string, approved: string): LeftClass {
  const what = type === "" || type === "comment" ? "comment" : /^(?:ping|track)back$/.test(type) ? "ping" : "other";
  return { what, status: approvals[approved] ?? "unknown" };
}
