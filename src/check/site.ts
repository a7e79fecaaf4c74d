import { join } from "node:path";
import type { Content } from "../entry/content.ts";
import type { Finding } from "../entry/finding.ts";
import type { Problem } from "../entry/problem.ts";
import { lackingFields } from "../entry/site.ts";
import { isWhole } from "../entry/whole.ts";
import { messages } from "../language/messages.ts";

/** Whether the archive lacks its settings. */
export function missingSite(content: Content): Problem[] {
  if (content.site || !isWhole(content, "site.yaml")) return [];
  const file = join(content.folder, "site.yaml");
  const message = messages.check.noSite;
  return [{ file, message }];
}

/** What the settings lack for a feed, for a front page about a person, and for whole references. */
export function checkSite({ folder, site }: Pick<Content, "folder" | "site">): Finding[] {
  if (!site) return [];
  const where = join(folder, "site.yaml");
  const fields = lackingFields(site);
  return [
    ...(site.released ? [] : [{ kind: "unreleased" as const, where }]),
    ...(fields.length > 0 ? [{ kind: "site-lacks" as const, where, fields }] : []),
  ];
}
