import { existsSync, readdirSync, readFileSync } from "node:fs";
import { readCaptures } from "../src/import/read-captures.ts";
import { claimedOfNearMisses } from "./invented-pages.ts";

const sets = process.argv.slice(2);
for (const base of sets) {
  let tp = 0,
    tf = 0,
    td = 0,
    fd = 0,
    tc = 0,
    fc = 0,
    w = 0;
  const rows: string[] = [];
  for (const name of readdirSync(base).sort()) {
    const dir = `${base}/${name}`;
    if (!existsSync(`${dir}/input.txt`)) continue;
    const e = JSON.parse(readFileSync(`${dir}/expected.json`, "utf8"));
    const posts = (e.posts ?? []).filter((p: any) => p.title || p.date);
    const { captures } = readCaptures([{ name: "input.txt", bytes: readFileSync(`${dir}/input.txt`) }], []);
    const c = captures[0];
    const drafts = c && c.record.reader ? c.reading.drafts : [];
    const wrong: string[] = [];
    let f = 0,
      d = 0,
      cc = 0;
    for (const dr of drafts as any[]) {
      const p = posts.find((x: any) => x.title === dr.title);
      if (!p) {
        wrong.push(`TITLE "${dr.title}"`);
        continue;
      }
      f++;
      const says = dr.claims[0]?.says ?? null;
      if (p.date && says === p.date) d++;
      else if (says && !(p.date ?? "").startsWith(says))
        wrong.push(`DATE ${says} not ${p.date} "${p.title.slice(0, 30)}"`);
      if (p.commentCount !== null && dr.commentCount === p.commentCount) cc++;
      else if (dr.commentCount !== null && dr.commentCount !== p.commentCount)
        wrong.push(`COUNT ${dr.commentCount} not ${p.commentCount} "${p.title.slice(0, 30)}"`);
      if (dr.author && dr.author !== p.author) wrong.push(`AUTHOR ${dr.author} not ${p.author}`);
      for (const k of dr.categories) if (!(p.categories ?? []).includes(k)) wrong.push(`CATEGORY ${k}`);
    }
    const nd = posts.filter((p: any) => p.date).length,
      nc = posts.filter((p: any) => p.commentCount !== null && p.commentCount !== undefined).length;
    tp += posts.length;
    tf += f;
    td += nd;
    fd += d;
    tc += nc;
    fc += cc;
    w += wrong.length;
    rows.push(
      `${f}/${posts.length} d${d}/${nd} c${cc}/${nc} ${name} [${c?.record.reader ?? "-"}] ${wrong.join("; ")}${!c?.record.reader ? " :: " + (c?.reading.doubts ?? []).map((x: any) => `${x.kind}${x.words ? `(${x.words.slice(0, 25)})` : ""}`).join(", ") : ""}`,
    );
  }
  console.log(rows.join("\n"));
  console.log(`== ${base}: posts ${tf}/${tp} dates ${fd}/${td} counts ${fc}/${tc} wrong ${w}\n`);
}
const nm = claimedOfNearMisses().filter((x) => x.wrong.length);
console.log(`near misses with wrong: ${nm.length}`);
for (const n of nm) console.log(n.name, n.wrong.join("; "));
