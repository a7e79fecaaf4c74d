import type { FindingSentences } from "../terminal-words.ts";
import { terminalReasons } from "./reasons.ts";

/** What each kind of finding says in English, without its place. */
export const findings: FindingSentences = {
  "visit-undecided": ({ title, visits, others }) => {
    const more = others > 0 ? ` and ${others} more` : "";
    return `"${title}" may tell of visits ${visits.join(", ")}${more}; no rule decides, none is linked`;
  },
  "visit-contradicted": ({ title, visits }) =>
    `"${title}" seems to tell of visit ${visits.join(", ")}, but its dates contradict that; it is not linked`,
  "impossible-date": ({ words, reason }) =>
    `"${words}" is no evidence: ${impossible[reason]}; compare it with the capture`,
  "page-reversed": ({ order }) => `most of its own dates say that the page lists its posts ${order}; it is read so`,
  "order-broken": ({ above, below, belowLine, circle }) => {
    const why = circle ? "other pages list them the other way round" : "their dates say the reverse";
    const line = belowLine === undefined ? "" : ` (line ${belowLine})`;
    return `"${above}" is listed next to "${below}"${line}, but ${why}; their order dates neither`;
  },
  "other-wording": ({ title }) => `"${title}" is worded otherwise here; both wordings stay in the captures`,
  "second-report": ({ imported }) => `is a second report; an archive has one, so only ${imported} was imported`,
  "same-title": ({ other }) =>
    `has the title of another entry, ${other}; if they are one, add the source of the first to the other and delete the first`,
  "abstract-replaced": () =>
    "its abstract was replaced by the text of the capture; keepText: true in an entry keeps what a person wrote",
  "changed-by-hand": () => "has changed since the last import; taken as an edit",
  "carried-over": ({ count }) =>
    `carried over from the format of an earlier version: ${count === 1 ? "1 entry" : `${count} entries`}`,
  gap: ({ missing }) => {
    const { what, reason } = terminalReasons.sayMissing(missing);
    return `${what}: ${reason}`;
  },
  "date-differs": ({ date, evidence }) =>
    `the date is ${date ?? "absent"}, the evidence gives ${evidence ?? "none"}; a row of kind editor says why a person knows better`,
  "abstract-empty": () => "has no text yet; write two to four sentences",
  untagged: () => "has no tag",
  "term-proposed": ({ term, posts }) => `"${term}" is in ${posts} posts and could be a term; nothing was changed`,
  edited: ({ fields }) => `${fields.join(", ")}: not as the import wrote it, so the next one keeps it`,
  offered: ({ field, kept, value }, brief) => {
    const [has, gets] = brief(kept, value);
    return `${field}: is ${has}; the capture says ${gets}`;
  },
  "manifest-missing": () => "is missing, so changes since the last import are not known; the next import writes it",
  "digests-missing": () =>
    "is missing, so an import takes each field that differs from what the captures give for an edit",
  "file-changed": () => "is not as the last import left it: an edit, or damage; an import takes it as an edit",
  "file-gone": () => "is gone since the last import: an edit, or damage; an import takes it as an edit",
  "file-new": () => "is new since the last import",
  "capture-absent": ({ name, entries }) =>
    `${name} is not here, so its lines, and what ${entries === 1 ? "1 entry takes" : `${entries} entries take`} from it, could not be verified`,
  "entry-left": ({ name }) =>
    `comes from ${name}, which is now read otherwise and no longer has it; delete it, or read ${name} as before`,
  unread: ({ name, as, otherBlog, candidates, command }) => {
    const found = candidates.map(({ reader, posts }) => `${reader} finds ${posts === 1 ? "1 post" : `${posts} posts`}`);
    const why =
      otherBlog !== undefined
        ? `it is of another blog than this archive ("${otherBlog}")`
        : as === undefined
          ? "no reader is sure of its shape"
          : `read as ${as}, as a person chose, it has no posts`;
    const what = `${name} is kept but unread: ${why}`;
    if (command === null) return `${what}, and no reader finds any; \`npm run import\` says what was recognised`;
    return `${what}; ${found.join(", ")}: look at it, and read it so: ${command}`;
  },
  "unread-members": ({ name, count }) =>
    `${name} holds ${count === 1 ? "1 page that is kept but unread" : `${count} pages that are kept but unread`}: no reader is sure of their shape; \`npm run import -- --verbose\` says what was recognised`,
  "capture-fault": ({ message }) => message,
  "lines-elsewhere": ({ field, type, capture, lines }) =>
    `${field}: lines ${lines.join("–")} of ${capture}: no ${type} is there as the capture is read; correct the lines`,
  "record-behind": ({ name, fields }) =>
    `${name}: ${fields.join(", ")}: read again, the capture gives something else; import it again`,
  "entry-missing": () => "is not there, though a kept capture has it; import again",
  "entry-behind": () => "is not what its captures and the vocabulary give now; import again",
  "entry-deleted": () => "was deleted by hand, and stays so; an import with --restore writes it again",
  "records-behind": () => "an import would change it; import again",
  "image-elsewhere": ({ name, address }) =>
    `the image "${name}" is at ${address}, which would tell another host of each reader; only its name is shown. To show the image, save it in images/ and name that file`,
  unreleased: () => "no released day, so no feed is built",
  "site-lacks": ({ fields }) =>
    `has no ${fields.join(", ")}; the front page, the references and the register of gaps go without. content/README.md says what each is`,
  "withheld-idle": ({ isAllowing }) =>
    `${isAllowing ? "allows" : "removes"} nothing; correct it, or keep it for what may come again`,
  "withheld-short": ({ letters }) => `is found inside longer words too; it has fewer than ${letters} letters`,
  "withheld-look-alike": ({ words, row }) =>
    `"${words}" looks like the phrase of row ${row} of withheld.yaml and is shown; withhold it too, or allow it`,
  "import-at-work": () => "an import is at work here or was stopped; wait for it, or import again to complete it",
};

const impossible = {
  "no-such-day": "the calendar has no such day",
  "no-such-year": "its year is not between 1990 and 2100",
} as const;
