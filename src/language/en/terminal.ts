import type { TerminalWords } from "../terminal-words.ts";
import { findings } from "./findings.ts";
import { terminalReasons } from "./reasons.ts";

/** What English says on the terminal of reasons and findings. */
export const terminalWords: TerminalWords = {
  ...terminalReasons,
  findings,
  leftOut: {
    stylesheet: ["stylesheet", "stylesheets"],
    script: ["script", "scripts"],
    font: ["font", "fonts"],
    "sound-or-video": ["sound or video", "sounds and videos"],
    pdf: ["PDF", "PDFs"],
    data: ["data file", "data files"],
    other: ["other file", "other files"],
    frame: ["frame of a page", "frames of pages"],
    hidden: ["hidden file", "hidden files"],
    index: ["index of the container", "indexes of the container"],
    robots: ["file for robots", "files for robots"],
    empty: ["empty file", "empty files"],
    redirect: ["redirect", "redirects"],
    "error-page": ["error page", "error pages"],
    request: ["request", "requests"],
    "crawl-metadata": ["record about the crawl", "records about the crawl"],
    "other-record": ["record of another kind", "records of other kinds"],
    "revisit-without-original": ["revisit whose original is not here", "revisits whose originals are not here"],
    "too-large": ["file that is too large", "files that are too large"],
    "over-ratio": ["file that unpacks as a bomb does", "files that unpack as bombs do"],
    encrypted: ["encrypted file", "encrypted files"],
    "packed-otherwise": ["file packed in an unknown way", "files packed in unknown ways"],
    "symbolic-link": ["symbolic link", "symbolic links"],
    "name-outside": ["name that leads out of the container", "names that lead out of the container"],
    "too-deep": ["container too deep in others", "containers too deep in others"],
    damaged: ["damaged file", "damaged files"],
    "no-reader": ["file that no reader can read yet", "files that no reader can read yet"],
    "too-many": ["image beyond the first 100,000", "images beyond the first 100,000"],
    "no-text": ["file that is no text", "files that are no text"],
  },
  left: {
    post: ["post", "posts"],
    page: ["page", "pages"],
    comment: ["comment", "comments"],
    ping: ["pingback", "pingbacks"],
    attachment: ["attachment", "attachments"],
    "menu-item": ["item of a menu", "items of menus"],
    excerpt: ["excerpt written by hand", "excerpts written by hand"],
    block: ["block without text", "blocks without text"],
    other: ["item of another kind", "items of other kinds"],
  },
  sayStatus: (status) => status,
  sayCandidate(posts, doubts, more) {
    const found = posts === 1 ? "1 post" : `${posts} posts`;
    if (doubts.length === 0) return `${found}; nothing speaks against it`;
    return `${found}; against it: ${doubts.join("; ")}${more > 0 ? `; and ${more} more` : ""}`;
  },
  nothing: "nothing",
};
