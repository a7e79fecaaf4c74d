import type { Evidence } from "../../entry/evidence.ts";
import type { Missing } from "../../entry/gap.ts";
import type { Observation } from "../../entry/observation.ts";
import type { ReasonWords } from "../language.ts";
import { count, sayList } from "./counts-and-lists.ts";
import { sayDate } from "./date-phrases.ts";
import { sayMedia } from "./media-words.ts";
import { removalWords } from "./removal-words.ts";

/** Reasons in Swedish: why a date is known, how a capture was read, what is missing. */
export const reasonWords: ReasonWords = { sayEvidence, sayObservation, sayRepair, sayMissing };

function sayEvidence({ kind, says, from, rule, line, also = [] }: Omit<Evidence, "strength">): string {
  const { words = "", name = "", date, visit, above, below } = from;
  const onLine = line === undefined ? "" : ` (rad ${sayList([line, ...also].map(String))})`;
  switch (kind) {
    case "editor":
      return words;
    case "explicit":
      return `bloggen anger ”${words}”`;
    case "archive-heading":
      return `månadsarkivets rubrik är ”${words}”`;
    case "original-url":
      return `inläggets adress på bloggen är ${words}`;
    case "markup":
      return sayMark(rule, words);
    case "captured":
      return `sidan sparades ${sayDate(date)}`;
    case "image-name":
      return `bilden heter ”${name}”`;
    case "text":
      return `texten ${rule === "ahead" ? "ser fram emot" : "ser tillbaka på"} ${date ? sayDate(date) : `”${words}”`}${onLine}`;
    case "week":
      return `texten säger ”${words}” om det som hände ${sayDate(date)}${onLine}`;
    case "visit": {
      const said = words ? `inlägget säger ”${words}” och` : "inlägget";
      const months = says.startsWith("[") ? "någon av besökets månader" : "besökets månad";
      const slip = /går/i.test(words) ? "; en dags förskjutning är möjlig" : "";
      return `${said} berättar om besök ${visit}: ${months} enligt rapporten${slip}`;
    }
    case "order": {
      const places = [
        ...(above === undefined ? [] : [`inte nyare än ”${shortened(above)}”`]),
        ...(below === undefined ? [] : [`inte äldre än ”${shortened(below)}”`]),
      ];
      return places.length === 0 ? words : `enligt sidans ordning ${sayList(places)}`;
    }
  }
}

function sayMark(rule: Evidence["rule"], words: string): string {
  switch (rule) {
    case "day-heading":
      return `rubriken för dagen ovanför inlägget är ”${words}”`;
    case "visible":
      return `sidan visar ”${words}” vid inlägget`;
    case "head":
    case "json-ld":
      return `sidans huvud anger ”${words}” som tid för publiceringen`;
    case "first-time":
      return `sidans första tidsmärkning är ”${words}”`;
    case "modified":
      return `sidan anger att den ändrades ”${words}”`;
    case "feed":
      return `bloggens flöde anger ”${words}”`;
    case "export":
      return `bloggens export anger ”${words}”`;
    default:
      return `inläggets märkning anger ”${words}”`;
  }
}

/** The first six words of a title. */
function shortened(title: string): string {
  const words = title.split(" ");
  return words.length <= 6 ? title : `${words.slice(0, 6).join(" ")} …`;
}

function sayObservation({ kind, words = "", line, count: number = 1 }: Observation): string {
  const onLine = line === undefined ? "" : ` på rad ${line}`;
  const quoted = words === "" ? "" : ` (”${words}”)`;
  const first = line === undefined ? "" : number > 1 ? `, den första på rad ${line}` : ` på rad ${line}`;
  switch (kind) {
    case "comment-lines":
      return number === 1
        ? `en kommentarsrad ovanför en rubrik${first}`
        : `${number} kommentarsrader, var och en ovanför en rubrik${first}`;
    case "archive-heading":
      return `”${words}”${onLine}`;
    case "bylines":
      return `${count(number, "rad", "rader")} ”By | kategori” under en rubrik${first}`;
    case "fact-lines":
      return `${count(number, "inlägg", "inlägg")} med uppgifter på samma plats${quoted}${first}`;
    case "day-headings":
      return `${count(number, "dag", "dagar")} ovanför en rubrik${quoted}${first}`;
    case "excerpt-list":
      return `${number} rubriker, var och en ovanför början av en text${quoted}${first}`;
    case "title-first":
      return `en rubrik ovanför en text, som bara dess plats visar${quoted}${onLine}`;
    case "possible-titles":
      return `${count(number, "rad", "rader")} inne i en text som kan vara rubriken till ett annat inlägg${quoted}${first}`;
    case "contents":
      return `innehållsförteckning${onLine}`;
    case "visit-tables":
      return `${count(number, "besökstabell", "besökstabeller")} med huvudet ”${words}”${first}`;
    case "day-lines":
      return `${count(number, "rad", "rader")} med bara ett datum${quoted}${first}`;
    case "days-beside-titles":
      return `${count(number, "inlägg", "inlägg")} med ett datum intill rubriken, som kan vara textens eget${first}`;
    case "text-above-first-count":
      return `text ovanför den första kommentarsraden${quoted}, så antalen kan stå under inläggen${onLine}`;
    case "post-without-body":
      return `en rubrik utan inlägg under${quoted}${onLine}`;
    case "other-comment-wording":
      return `en uppgift om kommentarer som formen inte känner${quoted}${onLine}`;
    case "comment-section":
      return `kommentarer eller ett formulär bland inläggen${quoted}${onLine}`;
    case "sidebar":
      return `en sidospalt bland inläggen${quoted}${onLine}`;
    case "long-title":
      return `en rubrik som är lång som ett stycke${quoted}`;
    case "name-as-title":
      return `en rubrik som kan vara namnet på en person${quoted}`;
    case "quoted-post":
      return `en text som slutar med kolon${quoted}, så det som följer kan vara ett citat${onLine}`;
    case "two-shapes":
      return `sidan kan läsas på två sätt, med olika inlägg`;
    case "post-elements":
      return `${count(number, "element märkt", "element märkta")} som inlägg${quoted}${first}`;
    case "other-posts":
      return `märkningen visar olika inlägg på sidan${quoted}${onLine}`;
    case "text-elsewhere":
      return `sidans längsta text står utanför det som är märkt som inlägg${onLine}`;
    case "untitled":
      return `ett inlägg utan märkt rubrik${onLine}`;
    case "static-page":
      return `en sida på bloggen, och inget inlägg${quoted}${onLine}`;
    case "list-as-post":
      return `rubriken är en listas${quoted}, så elementet kan rymma flera inlägg${onLine}`;
    case "text-not-shown":
      return `ett inlägg vars text sidan inte visar, eller visar bara med sina skript${quoted}${onLine}`;
    case "unmarked":
      return `ingen märkning säger vilket element som är inlägget; det längsta stycket text börjar${onLine}`;
    case "export-items":
      return `en export${words && ` från ${words}`} med ${count(number, "publicerat inlägg", "publicerade inlägg")}`;
    case "feed-items":
      return `ett flöde${words && ` (${words})`} med ${count(number, "inlägg", "inlägg")}`;
    case "feed-comments":
      return `ett flöde${words && ` (${words})`} med ${count(number, "kommentar", "kommentarer")}`;
    case "unreadable-export":
      return `en export som inte går att läsa till slutet${quoted}${onLine}`;
    case "feed-of-comments":
      return "ett flöde med kommentarer, och ingen annan källa har ett inlägg som de hör till";
    case "no-shape":
      return "ingen känd form";
    case "nothing-as-told":
      return "inga inlägg, läst så som en person valde";
    case "other-blog":
      return `sidan hör till en annan blogg än arkivets${quoted}`;
  }
}

function sayRepair({
  kind,
  times = 1,
}: {
  kind: Parameters<ReasonWords["sayRepair"]>[0]["kind"];
  times?: number | undefined;
}): string {
  switch (kind) {
    case "mojibake":
      return `felläst teckenkodning rättad: UTF-8 hade lästs som Windows-1252${times > 1 ? `, ${times} gånger om` : ""}`;
    case "perhaps-mojibake":
      return "kanske felläst teckenkodning; raden är lämnad som den är";
    case "lost-letter":
      return "ett tecken hade gått förlorat innan sidan sparades; U+FFFD står i dess ställe";
    case "control-characters":
      return "styrtecken borttagna";
    case "lone-surrogates":
      return "halva tecken borttagna";
    case "soft-hyphens":
      return "mjuka bindestreck borttagna";
    case "zero-width-characters":
      return "tecken utan bredd borttagna";
    case "bidirectional-controls":
      return "tecken för skrivriktning borttagna";
  }
}

function sayMissing(missing: Missing): { what: string; reason: string } {
  switch (missing.kind) {
    case "image":
      return { what: missing.name, reason: "källan anger bildens namn, men bilden är inte bevarad" };
    case "media":
      return {
        what: sayMedia({ kind: missing.media, host: missing.host }),
        reason: "inlägget visade det, och arkivet har det inte",
      };
    case "possible-image": {
      const stays = missing.isAbstract ? "" : "; den står kvar som text";
      return { what: missing.words, reason: `raden kan vara en bilds alternativtext${stays}` };
    }
    case "comments":
      return {
        what: `${missing.stated - missing.kept} av ${missing.stated}`,
        reason:
          missing.kept === 0
            ? "källan anger antalet, men inte texterna"
            : `källan anger ${count(missing.stated, "kommentar", "kommentarer")}; ${count(missing.kept, "text är bevarad", "texter är bevarade")}`,
      };
    case "comment-count":
      return { what: "antal kommentarer", reason: "källan säger ingenting om kommentarer" };
    case "date":
      return {
        what: missing.date === undefined ? "datum" : sayDate(missing.date),
        reason: "ingenting i källorna placerar inlägget i en månad",
      };
    case "contradiction":
      return {
        what: `${sayDate(missing.claim.says)} mot ${sayDate(missing.date)}`,
        reason: `${sayEvidence(missing.claim)}; annat säger emot`,
      };
    case "text":
      return textMissing[missing.rule];
    case "link":
      return {
        what: `”${missing.words}” på ${place(missing)}`,
        reason: "det var en länk; sidan som länken ledde till är inte känd",
      };
    case "mention":
      return {
        what: `”${missing.words}” på ${place(missing)}`,
        reason:
          missing.title === undefined
            ? "en tidigare text nämns, men inte vilken; arkivet kan sakna den"
            : `ett inlägg med titeln ”${missing.title}” nämns; arkivet har inget sådant`,
      };
    case "posts": {
      const { stated, kept, perhaps } = missing;
      const most = perhaps > 0 ? "högst " : "";
      const more = perhaps > 0 ? `; ${perhaps} till kan höra hit` : "";
      return {
        what: `${most}${count(stated - kept, "inlägg", "inlägg")}`,
        reason: `${count(stated, "inlägg", "inlägg")} enligt bloggens arkivlista, ${keptOf(kept)}${more}`,
      };
    }
    case "month":
      return {
        what: "inlägg",
        reason: `${count(missing.visits, "besök", "besök")} ägde rum, men inget inlägg från månaden är bevarat`,
      };
    case "removed":
      return {
        what: missing.isWhole ? removalWords.everything : removalWords.saySomethingIn(missing.removal.fields),
        reason: removalWords.sayRemoved(missing.removal),
      };
  }
}

function keptOf(posts: number): string {
  return posts === 0 ? "inget bevarat" : count(posts, "bevarat", "bevarade");
}

const textMissing = {
  abstract: { what: "originaltexten", reason: "texten återges inte här; arkivet sammanfattar den med egna ord" },
  excerpt: { what: "textens slut", reason: "källan bryter själv av texten" },
  "mid-sentence": { what: "textens slut", reason: "texten slutar mitt i en mening" },
} as const;

function place({ line, capture }: { line: number; capture?: string | undefined }): string {
  return capture === undefined ? `rad ${line}` : `rad ${line} i ${capture}`;
}
