import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { stringify } from "yaml";
import { placeInCalendar } from "../../src/archive/certainty.ts";
import { hull } from "../../src/dating/interval.ts";
import { loadContent } from "../../src/entry/load.ts";

/**
 * Writes the posts of a content folder as a plain blog for Hugo, with pages like ours in number and kind: a page for each
 * post with links to its lists and neighbours, lists by month, tag and comment count in pages of 200, feeds and a sitemap.
 */
export function writeHugoSite(folder: string, content: string): void {
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write(
    "config.yaml",
    stringify({
      baseURL: "https://exempel.se/",
      title: "Bloggen",
      languageCode: "sv",
      paginate: 200,
      taxonomies: { month: "months", tag: "tags", count: "counts" },
    }),
  );
  const page = (body: string): string =>
    `<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><h1>{{ .Title }}</h1>${body}</body></html>`;
  const row = `<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Params.claimed }} {{ range .Params.tags }}<a href="/tags/{{ . | urlize }}/">{{ . }}</a> {{ end }}</li>`;
  const list = page(`<ol>{{ range .Paginator.Pages }}${row}{{ end }}</ol>{{ template "_internal/pagination.html" . }}`);
  const marks = ["months", "tags", "counts"].map(
    (kind) => `{{ range .Params.${kind} }}<a href="/${kind}/{{ . | urlize }}/">{{ . }}</a> {{ end }}`,
  );
  const neighbours = ["Prev", "Next"].map(
    (way) => `{{ with .${way}InSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ end }}`,
  );
  write(
    "layouts/_default/single.html",
    page(`<p>{{ .Params.claimed }} ${marks.join("")}</p>{{ .Content }}<p>${neighbours.join("")}</p>`),
  );
  for (const kind of ["_default/list", "_default/taxonomy", "_default/terms", "index"])
    write(`layouts/${kind}.html`, list);
  for (const { slug, title, author, date, evidence, commentCount, tags, body } of loadContent(content).posts) {
    const { certain, possible } = placeInCalendar({ date, evidence }).months;
    const day = date === undefined ? "1970-01-01" : hull(date).from;
    const front = {
      title,
      author,
      date: day < "1970" ? "1970-01-01" : day,
      claimed: date ?? "odaterat",
      months: [...certain, ...possible],
      tags,
      counts: [String(commentCount ?? "okant")],
    };
    write(`content/inlagg/${slug}.md`, `---\n${stringify(front)}---\n\n${body}\n`);
  }
}
