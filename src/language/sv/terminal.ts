import type { TerminalWords } from "../terminal-words.ts";
import { findings } from "./findings.ts";
import { reasonWords } from "./reasons.ts";

const statuses: Readonly<Record<string, string>> = {
  draft: "utkast",
  "password-protected": "med lösenord",
  scheduled: "schemalagt",
  private: "privat",
  trashed: "i papperskorgen",
  unapproved: "ej godkänd",
  spam: "skräp",
  pending: "väntar på granskning",
};

/** What Swedish says on the terminal of reasons and findings. */
export const terminalWords: TerminalWords = {
  ...reasonWords,
  findings,
  leftOut: {
    stylesheet: ["stilmall", "stilmallar"],
    script: ["skript", "skript"],
    font: ["typsnitt", "typsnitt"],
    "sound-or-video": ["ljud eller film", "ljud och filmer"],
    pdf: ["PDF", "PDF:er"],
    data: ["datafil", "datafiler"],
    other: ["annan fil", "andra filer"],
    frame: ["ram i en sida", "ramar i sidor"],
    hidden: ["dold fil", "dolda filer"],
    index: ["index över behållaren", "index över behållaren"],
    robots: ["fil för robotar", "filer för robotar"],
    empty: ["tom fil", "tomma filer"],
    redirect: ["omdirigering", "omdirigeringar"],
    "error-page": ["felsida", "felsidor"],
    request: ["förfrågan", "förfrågningar"],
    "crawl-metadata": ["uppgift om insamlingen", "uppgifter om insamlingen"],
    "other-record": ["post av annat slag", "poster av andra slag"],
    "revisit-without-original": ["återbesök vars original inte finns här", "återbesök vars original inte finns här"],
    "too-large": ["för stor fil", "för stora filer"],
    "over-ratio": ["fil som packas upp som en bomb", "filer som packas upp som bomber"],
    encrypted: ["krypterad fil", "krypterade filer"],
    "packed-otherwise": ["fil packad på okänt sätt", "filer packade på okänt sätt"],
    "symbolic-link": ["symbolisk länk", "symboliska länkar"],
    "name-outside": ["namn som leder ut ur behållaren", "namn som leder ut ur behållaren"],
    "too-deep": ["behållare för djupt inne i andra", "behållare för djupt inne i andra"],
    damaged: ["skadad fil", "skadade filer"],
    "no-reader": ["fil som ingen läsare kan läsa ännu", "filer som ingen läsare kan läsa ännu"],
    "too-many": ["bild utöver de första 100 000", "bilder utöver de första 100 000"],
    "no-text": ["fil som inte är text", "filer som inte är text"],
  },
  left: {
    post: ["inlägg", "inlägg"],
    page: ["sida", "sidor"],
    comment: ["kommentar", "kommentarer"],
    ping: ["pingback", "pingbackar"],
    attachment: ["bilaga", "bilagor"],
    "menu-item": ["menypunkt", "menypunkter"],
    excerpt: ["utdrag skrivet för hand", "utdrag skrivna för hand"],
    block: ["block utan text", "block utan text"],
    other: ["del av annat slag", "delar av andra slag"],
  },
  sayStatus: (status) => statuses[status] ?? status,
  sayCandidate: (posts, doubts, more) =>
    doubts.length === 0
      ? `${posts} inlägg; ingenting talar emot det`
      : `${posts} inlägg; emot talar: ${doubts.join("; ")}${more > 0 ? `; och ${more} till` : ""}`,
  nothing: "ingenting",
};
