// @ts-check
/**
 * The filter of the archive page. Without this script the page links to a page for each month, tag and count; with it
 * the same can be combined. The choice stands in the address, so that it can be linked to and survives a reload.
 */
(() => {
  const form = /** @type {HTMLFormElement | null} */ (document.getElementById("urval"));
  const list = document.getElementById("traffar");
  const status = document.getElementById("antal");
  const more = document.getElementById("fler");
  if (!form || !list || !status || !more) return;

  const step = 200;
  /** What is said beside the date; "troligen" and what no month can claim are said by the date itself. */
  const said = ["belagt", "", "kanske", ""];
  const classes = ["certain", "likely", "possible", "undated"];
  /** @type {{ href: string; title: string; words: string; certainty: number | null; months: string[]; tags: number[]; comments: number | null | undefined }[]} */
  let things = [];
  /** @type {[string, string][]} */
  let labels = [];
  /** @type {typeof things} */
  let found = [];
  let shown = 0;
  let changed = false;

  /** @param {import("../../src/output/filter.ts").FilterData} data */
  const read = (data) => {
    things = [
      ...data.posts.map(([slug, title, words, certainty, months, tags, comments]) => ({
        href: `../inlagg/${slug}.html`,
        title,
        words,
        certainty,
        months,
        tags,
        comments,
      })),
      ...data.visits.map(([number, host, words, months, tags]) => ({
        href: `../besok/${number}.html`,
        title: host,
        words,
        certainty: null,
        months,
        tags,
        comments: undefined,
      })),
    ];
    labels = data.tags;
    const slugs = labels.map(([slug]) => slug);
    form.addEventListener("change", () => choose(slugs, true));
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(() => choose(slugs, true)));
    addEventListener("popstate", () => restore(slugs));
    more.addEventListener("click", draw);
    form.hidden = false;
    restore(slugs);
  };

  /** The fields of the form by name, with the value that means no choice. */
  const fields = () =>
    Array.from(form.elements).filter(
      (field) => field instanceof HTMLSelectElement || field instanceof HTMLInputElement,
    );

  /** Sets the form from the address. @param {string[]} slugs */
  const restore = (slugs) => {
    const wanted = new URLSearchParams(location.search);
    for (const field of fields()) {
      const value = wanted.get(field.name) ?? "";
      if (field instanceof HTMLInputElement) field.checked = value !== "nej";
      else field.value = Array.from(field.options).some((option) => option.value === value) ? value : "";
    }
    // Without a choice the page's own list stands.
    if (wanted.size > 0 || changed) choose(slugs, false);
  };

  /** Finds what the form asks for. @param {string[]} slugs @param {boolean} remember */
  const choose = (slugs, remember) => {
    const choice = new URLSearchParams();
    for (const field of fields()) {
      if (field instanceof HTMLInputElement ? !field.checked : field.value !== "")
        choice.set(field.name, field instanceof HTMLInputElement ? "nej" : field.value);
    }
    if (remember) {
      // A page opened by double-click may keep its address to itself; the filter works all the same.
      try {
        history.pushState(null, "", choice.size > 0 ? `?${choice}` : location.pathname);
      } catch {}
    }
    const [month, tag, comments, kind] = ["manad", "tagg", "kommentarer", "slag"].map((name) => choice.get(name));
    const tagNumber = tag ? slugs.indexOf(tag) : -1;
    const perhaps = !choice.has("kanske");
    found = things.filter(
      (thing) =>
        (!month || thing.months.some((one) => one.startsWith(month))) &&
        (!tag || thing.tags.includes(tagNumber)) &&
        (!comments || (thing.comments === null ? "okant" : String(thing.comments)) === comments) &&
        (kind === "alla" || (kind === "besok") === (thing.certainty === null)) &&
        (perhaps || thing.certainty !== 2),
    );
    shown = 0;
    changed = true;
    list.replaceChildren();
    draw();
    const posts = found.filter(({ certainty }) => certainty !== null).length;
    const visits = found.length - posts;
    status.textContent =
      found.length === 0
        ? "Ingenting hittades."
        : [posts > 0 && `${posts} inlägg`, visits > 0 && `${visits} besök`].filter(Boolean).join(" och ");
  };

  /** @param {number[]} tags */
  const tagList = (tags) => {
    const items = document.createElement("ul");
    items.className = "tags";
    for (const number of tags) {
      const [slug, label] = labels[number] ?? ["", ""];
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = `../taggar/${slug}.html`;
      link.textContent = label;
      item.append(link);
      items.append(item);
    }
    return items;
  };

  const draw = () => {
    const rows = document.createDocumentFragment();
    for (const { href, title, words, certainty, comments, tags } of found.slice(shown, shown + step)) {
      const row = document.createElement("li");
      const heading = document.createElement("h3");
      const link = document.createElement("a");
      link.href = href;
      link.textContent = title;
      heading.append(link);
      const facts = document.createElement("p");
      facts.className = "facts";
      const date = document.createElement("span");
      if (certainty !== null) {
        date.className = `certainty certainty-${classes[certainty]}`;
        const mark = document.createElement("span");
        mark.className = "mark";
        mark.ariaHidden = "true";
        date.append(mark);
      }
      date.append(words);
      facts.append(date);
      const notes = [
        certainty === null
          ? "besök"
          : certainty === 0 && words.includes("troligen")
            ? "månaden belagd"
            : said[certainty],
        comments === undefined
          ? ""
          : comments === null
            ? "okänt antal kommentarer"
            : comments === 0
              ? "inga kommentarer"
              : comments === 1
                ? "1 kommentar"
                : `${comments} kommentarer`,
      ];
      for (const note of notes.filter((words) => words !== "")) {
        const span = document.createElement("span");
        span.textContent = note ?? "";
        facts.append(span);
      }
      row.append(heading, facts, tagList(tags));
      rows.append(row);
    }
    shown = Math.min(shown + step, found.length);
    list.append(rows);
    more.hidden = shown >= found.length;
  };

  const data = document.createElement("script");
  data.src = "urval.js";
  data.addEventListener("load", () => read(/** @type {any} */ (window).urval));
  document.head.append(data);
})();
