import { readFileSync } from "node:fs";
import { captureOf } from "../src/capture/capture.ts";
import { linesOf } from "../src/capture/decoded.ts";
import { profileReaders } from "../src/readers/text/any-blog.ts";
import { commentSection } from "../src/readers/text/comment-section.ts";
import { areLikely } from "../src/readers/text/found-post.ts";
import { pageLines } from "../src/readers/text/page.ts";
import { profiles } from "../src/readers/text/profiles.ts";

for (const dir of process.argv.slice(2)) {
  const bytes = readFileSync(`${dir}/input.txt`);
  const page = pageLines(linesOf(bytes));
  const sec = commentSection(page);
  const main = sec ? page.slice(0, sec.start) : page;
  console.log(
    `# ${dir.split("/").at(-1)} section ${sec ? `${sec.start}-${sec.end} "${page[sec.start]?.line.text.slice(0, 40)}"` : "-"}`,
  );
  for (const p of profiles) {
    const posts = p.find(main, page);
    const t = posts?.map((x) => (page[x.title] as any).line.text.slice(0, 40));
    const r = profileReaders.find((x) => x.kind === p.kind)?.read(captureOf("input.txt", bytes));
    if (posts)
      console.log(
        `   ${p.kind}: ${JSON.stringify(t)} likely ${areLikely(page, posts)} sure ${p.isSure(page, posts)} doubts ${r?.doubts.map((d: any) => `${d.kind}:${d.words?.slice(0, 30)}`)}`,
      );
  }
}
