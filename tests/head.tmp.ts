import { readFileSync } from "node:fs";
import { linesOf } from "../src/capture/decoded.ts";
import { bylineOf, factsOf } from "../src/readers/text/fact-line.ts";
import { factsAboveTitle, factsBelowTitle } from "../src/readers/text/facts-beside-title.ts";
import { pageLines, withBylines } from "../src/readers/text/page.ts";

for (const dir of process.argv.slice(2)) {
  const page = pageLines(linesOf(readFileSync(`${dir}/input.txt`)));
  const p2 = withBylines(page);
  console.log(dir, factsBelowTitle(page)?.length, factsAboveTitle(page)?.length, p2 && factsBelowTitle(p2)?.length);
  for (const l of p2 ?? page)
    console.log(l.facts ? `F:${l.facts.pattern}` : (l.frame ?? (l.heading ? "H" : "-")), l.line.text.slice(0, 60));
}
