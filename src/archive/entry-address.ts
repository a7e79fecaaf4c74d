import type { Page, Post, Report, Section } from "../entry/schema.ts";
import { addressWords as words } from "../language/in-browser.ts";

/** What the address of an entry's page is made of. */
export interface Addressed {
  type: (Post | Section | Report | Page)["type"];
  slug: string;
}

/** The address of an entry's page on the site. It contains no date, since dates can be corrected and addresses must not change. */
export function addressOfEntry({ type, slug }: Addressed): string {
  if (type === "page") return `${slug}.html`;
  if (type === "post") return `${words.posts}/${slug}.html`;
  return `${words.report}/${type === "report" ? "index" : slug}.html`;
}
