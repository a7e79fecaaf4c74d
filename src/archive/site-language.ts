import { join } from "node:path";
import type { Content } from "../entry/content.ts";
import type { Problem } from "../entry/problem.ts";
import { codes } from "../language/index.ts";

/** A language in site.yaml that the archive has no words of. A region makes no other language. */
export function unspokenLanguage({ folder, site }: Pick<Content, "folder" | "site">): Problem[] {
  if (site === null || new Intl.Locale(site.language).language === codes.bcp47) return [];
  const expected = `expected a language that the archive speaks (${codes.bcp47}), with or without a region`;
  const message = `${expected}, got ${JSON.stringify(site.language)}; correct it here`;
  return [{ file: join(folder, "site.yaml"), where: "language", message }];
}
