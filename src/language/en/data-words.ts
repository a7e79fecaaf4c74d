import type { DataWords } from "../language.ts";

const title = "The title.";
const tags = "The archive’s tags, as in the addresses of the pages.";
const url = "The address of the page; relative to the root of the archive where the archive has no address.";
const sources = "The sources: the name of the file and the lines in it.";
const nr = "The number of the post in references. It is given once and never changes.";

export const dataWords: DataWords = {
  posts: {
    slug: "The name of the post in its address.",
    number: nr,
    nr,
    formerNr: "Numbers of posts that turned out to be the same post.",
    title,
    author: "The author.",
    date: "The date as far as it is known, in EDTF: 2017-12, 2016-04? (probably), 2016-02/2016-04. Empty where nothing is known.",
    certainty: "How certain the month is: stated, derived, probably, possibly or undated.",
    disputed: "Whether something in the sources contradicts the date.",
    evidence:
      "What the date rests on, strongest first: kind and time in EDTF. holds false: contradicts, and does not count.",
    months: "Months that the post belongs to (certain) or may belong to (possible).",
    monthsCertain: "Months that the post belongs to.",
    monthsPossible: "Months that the post may belong to.",
    commentCount: "The number of comments that the source states; empty or null where no source says anything.",
    commentsKept: "The number of comments whose text is kept.",
    comments: "The comments that are kept.",
    tags,
    categories: "The blog’s own categories.",
    visits: "The numbers of the visits that the post tells of.",
    images: "The names of the images; in JSON also whether the image is kept.",
    possibleImages: "Lines that may be the text of a missing image.",
    lostMedia: "Films, sounds and the like that the post showed and that are not kept: their kind, and the host.",
    otherWordings:
      "What other captures have in other words than the text; only text: words of the text that the capture lacks.",
    lostLinks: "Words that were a link, and the line of the source.",
    mentions: "Words that refer to an earlier text, and the post if the archive has it.",
    text: "verbatim: the text of the source; excerpt: the source breaks it off; abstract: a summary by the archive.",
    brokenOff: "Whether the source stops in mid sentence.",
    body: "The text in Markdown.",
    url,
    originalUrl: "The address of the post on the blog, where a source states it.",
    sources,
  },
  visits: {
    number: "The number of the visit in the report.",
    dates: "A month in EDTF for each occasion.",
    asWritten: "The time as the report writes it.",
    host: "The place visited.",
    section: "The section of the report.",
    theme: "The theme of the report.",
    tags,
    posts: "The posts that tell of the visit.",
    url,
  },
  gaps: {
    kind: "The kind of gap.",
    class:
      "lost: known but lost; possible: possible or unknown; nothing: nothing kept; contradiction: a contradiction; unshown: not shown here.",
    where: "The post, the section, the page or the month.",
    title,
    what: "What is missing.",
    reason: "How that is known.",
    sentence: "The two in a sentence.",
    remedy: "What would fill the gap.",
    missing: "The same as data.",
  },
};
