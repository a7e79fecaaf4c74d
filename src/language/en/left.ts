import type { LeftItem } from "../../entry/capture-record.ts";

const names: Readonly<Record<LeftItem["what"], [one: string, many: string]>> = {
  post: ["post", "posts"],
  page: ["page", "pages"],
  comment: ["comment", "comments"],
  ping: ["pingback", "pingbacks"],
  attachment: ["attachment", "attachments"],
  "menu-item": ["item of a menu", "items of menus"],
  excerpt: ["excerpt written by hand", "excerpts written by hand"],
  block: ["block without text", "blocks without text"],
  other: ["item of another kind", "items of other kinds"],
};

/** "3 posts (draft)": what an export has of one class that the archive does not take. */
export function sayLeft({ what, status, count }: LeftItem): string {
  const [one, many] = names[what];
  return `${count} ${count === 1 ? one : many}${status === "published" ? "" : ` (${status})`}`;
}
