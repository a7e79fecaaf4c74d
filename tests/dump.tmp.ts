import { existsSync, readdirSync, readFileSync } from "node:fs";
import { linesOf } from "../src/capture/decoded.ts";
import { pageLines } from "../src/readers/text/page.ts";

const [base, ...names] = process.argv.slice(2);
for (const name of names.length ? names : readdirSync(base!)) {
  const f = `${base}/${name}/input.txt`;
  if (!existsSync(f)) continue;
  console.log(`\n##### ${name}`);
  const e = JSON.parse(readFileSync(`${base}/${name}/expected.json`, "utf8"));
  for (const p of e.posts ?? [])
    console.log(
      `   * ${p.title} | ${p.date} | c=${p.commentCount} | ${p.author ?? ""} | ${(p.categories ?? []).join(",")}`,
    );
  for (const l of pageLines(linesOf(readFileSync(f)))) {
    const t = l.line.text;
    console.log(
      `${l.afterBlank ? "~" : " "}${(l.facts ? `F:${l.facts.pattern}` : l.frame ? `.${l.frame}` : "").padEnd(18)}${t.length > 70 ? `${t.slice(0, 50)} … ${t.slice(-15)} (${t.length})` : t}`,
    );
  }
}
