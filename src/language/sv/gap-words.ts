import type { Gap, GapClass, Missing } from "../../entry/gap.ts";
import type { GapWords } from "../language.ts";
import { capitalise, count } from "./counts-and-lists.ts";
import { sayDate } from "./date-phrases.ts";
import { sayMedia } from "./media-words.ts";
import { reasonWords } from "./reasons.ts";
import { removalWords } from "./removal-words.ts";

function sayGap(missing: Missing): string {
  switch (missing.kind) {
    case "image":
      return `Bilden ”${missing.name}” är inte bevarad. Källan har bara dess namn.`;
    case "media":
      return `Inlägget visade ${sayMedia({ kind: missing.media, host: missing.host })}, som arkivet inte har.`;
    case "possible-image": {
      const stays = missing.isAbstract ? "" : " Den står kvar som text.";
      return `Raden ”${missing.words}” kan vara texten till en bild som inte är bevarad.${stays}`;
    }
    case "comments":
      return sayComments(missing);
    case "comment-count":
      return "Hur många kommentarer inlägget fick säger ingen källa.";
    case "date":
      return missing.date === undefined
        ? "Ingen källa säger när inlägget skrevs."
        : `Ingen källa placerar inlägget i en månad. Känt är: ${sayDate(missing.date)}.`;
    case "contradiction":
      return `Datumet är ${sayDate(missing.date)}, men något säger emot: ${reasonWords.sayEvidence(missing.claim)}, alltså ${sayDate(missing.claim.says)}.`;
    case "text":
      return textSentences[missing.rule];
    case "link":
      return `Orden ”${missing.words}” på ${place(missing)} var en länk. Vart den ledde är inte känt.`;
    case "mention":
      return missing.title === undefined
        ? `Orden ”${missing.words}” på ${place(missing)} syftar på en tidigare text. Vilken är inte känt, och arkivet kan sakna den.`
        : `Orden ”${missing.words}” på ${place(missing)} syftar på inlägget ”${missing.title}”, som arkivet inte har.`;
    case "posts":
      return sayPosts(missing);
    case "month":
      return `${count(missing.visits, "besök", "besök")} ägde rum, men inget inlägg från månaden är bevarat.`;
    case "removed": {
      const what = missing.isWhole ? removalWords.everything : removalWords.saySomethingIn(missing.removal.fields);
      return `${capitalise(what)} är ${removalWords.sayRemoved(missing.removal)}.`;
    }
  }
}

function sayComments({ stated, kept }: Extract<Missing, { kind: "comments" }>): string {
  const said = `Källan anger ${count(stated, "kommentar", "kommentarer")}.`;
  if (kept > 0) return `${said} ${count(kept, "text är bevarad", "texter är bevarade")}.`;
  return `${said} ${stated === 1 ? "Dess text är inte bevarad" : "Ingen av texterna är bevarad"}.`;
}

function sayPosts({ stated, kept, perhaps }: Extract<Missing, { kind: "posts" }>): string {
  const said = `Bloggens arkivlista anger ${count(stated, "inlägg", "inlägg")}.`;
  const held = kept === 0 ? "Inget är bevarat" : count(kept, "är bevarat", "är bevarade");
  const more = perhaps > 0 ? `; ${perhaps} till kan höra hit` : "";
  return `${said} ${held}${more}.`;
}

const textSentences = {
  abstract: "Texten återges inte här. Arkivet sammanfattar den med egna ord.",
  excerpt: "Källan bryter själv av texten. Slutet är inte bevarat.",
  "mid-sentence": "Texten slutar mitt i en mening. Resten är inte bevarad.",
} as const;

function place({ line, capture }: { line: number; capture?: string | undefined }): string {
  return capture === undefined ? `rad ${line}` : `rad ${line} i ${capture}`;
}

const kinds: Record<Gap["kind"], { name: string; remedy: string }> = {
  image: { name: "Bilder", remedy: "Luckan fylls av bilden själv, eller av en sparad sida där den syns." },
  media: { name: "Filmer, ljud och kartor", remedy: "Luckan fylls av filmen eller inspelningen själv." },
  "possible-image": { name: "Rader som kan vara bildtexter", remedy: "En sparad sida med bilderna skulle avgöra det." },
  comments: {
    name: "Kommentarernas texter",
    remedy: "Luckan fylls av en sparad sida med kommentarerna under inlägget.",
  },
  "comment-count": { name: "Okänt antal kommentarer", remedy: "En sparad sida som visar antalet skulle avgöra det." },
  date: {
    name: "Odaterade inlägg",
    remedy: "En sparad sida, ett utskick eller ett minne som anger dagen skulle hjälpa.",
  },
  contradiction: { name: "Datum som något säger emot", remedy: "En sparad sida som anger dagen skulle avgöra det." },
  text: { name: "Texter", remedy: "Luckan fylls av en sparad sida med hela texten." },
  link: { name: "Länkar som inte leder någonstans", remedy: "Luckan fylls av en sparad sida där adressen finns kvar." },
  mention: { name: "Texter som nämns", remedy: "Luckan fylls av den text som nämns, eller av dess rubrik." },
  posts: { name: "Inlägg enligt bloggens arkivlista", remedy: "Luckan fylls av sparade sidor med månadens inlägg." },
  month: { name: "Månader utan inlägg", remedy: "Om inlägg har funnits skulle en sparad sida från månaden visa det." },
  removed: { name: "Borttaget ur arkivet", remedy: "Det är borttaget med avsikt." },
};

const classes: Record<GapClass, { name: string; count(number: number): string }> = {
  lost: {
    name: "Känt men förlorat",
    count: (number) => `${count(number, "sak är känd men förlorad", "saker är kända men förlorade")}.`,
  },
  possible: {
    name: "Möjligt eller okänt",
    count: (number) => `${count(number, "sak kan saknas eller är okänd", "saker kan saknas eller är okända")}.`,
  },
  nothing: {
    name: "Ingenting bevarat",
    count: (number) =>
      `Från ${count(number, "månad", "månader")} med besök är inget inlägg bevarat; om något har funnits är inte känt.`,
  },
  contradiction: {
    name: "Motsägelser",
    count: (number) => `${count(number, "uppgift säger", "uppgifter säger")} emot ett datum.`,
  },
  unshown: {
    name: "Finns men visas inte här",
    count: (number) => `${count(number, "sak finns men visas", "saker finns men visas")} inte här.`,
  },
};

export const gapWords: GapWords = {
  sayGap,
  gapKindWords: kinds,
  gapClassWords: classes,
  missingImage: "Bilden är inte bevarad:",
  sayLostMedia: (media) => `${capitalise(sayMedia(media))}, som arkivet inte har.`,
  noteLabels: { link: "Om länken", mention: "Om en text som nämns", "possible-image": "Om raden" },
  paragraph: "Stycke",
};
