import { readdirSync, readFileSync } from "node:fs";
import { linesOf } from "../src/capture/decoded.ts";
import { holdsCount, resemblesFacts } from "../src/readers/text/fact-line.ts";
import { pageLines } from "../src/readers/text/page.ts";

for (const base of process.argv.slice(2))
  for (const name of readdirSync(base)) {
    for (const l of pageLines(linesOf(readFileSync(`${base}/${name}/input.txt`)))) {
      const t = l.line.text;
      if (t.length < 220 && !l.facts && !l.frame && (holdsCount(t) || resemblesFacts(t)))
        console.log(`${name.slice(0, 28).padEnd(29)}${t}`);
    }
  }
