import { lostTextFinder } from "../lost-text-finder.ts";

/** Words that were links, and words that mention an earlier text. */

/** A paragraph → its sentences. */
export function sentencesOf(paragraph: string): string[] {
  return paragraph.split(/(?<=[.!?])\s+(?=[\p{Lu}–”"])/u);
}

/**
 * What a blog links to: things to read, hear or see. The first group also matches at the end of a compound
 * ("debattartikel"), the second only as a whole word ("dom", but not "ungdom").
 */
const documentStems =
  "artik(?:el|l)|ansökning|avgörande|avtal|beslut|beskrivning|betänkande|bilag|blankett|broschyr|budget|dagordning|dokument|enkät|film|formulär|förslag|förteckning|granskning|information|inlägg|inslag|inspelning|interpellation|intervju|kallelse|kartläggning|klipp|krönik|list|meddelande|proposition|protokoll|rapport|recension|redovisning|remiss|riktlinje|sammanställning|siffr|skrivelse|statistik|sändning|undersökning|underlag|upprop|utredning|yttrande|ärende|(?:handlings|verksamhets|detalj|översikts|tids?)plan|(?:remiss|interpellations)svar";
const bareStems = "dom|motion|program|programm|text|handling|pris|länk|insändare";
const definite = "(?:en|n|et|t|an|erna|arna|orna|rna|na)";
const indefinite = "(?:a|e|er|ar|or|r)?";
const stems = `(?<!\\p{L})(?:(?:\\p{L}{3,})?(?:${documentStems})|${bareStems})`;
const theDocument = `${stems}${definite}(?!\\p{L})`;
const aDocument = `${stems}(?:${definite}|${indefinite})(?!\\p{L})`;

/** Words that may precede the document at the start of a sentence: "Hela den", "Nämndens", "Mer". */
const beforeDocument = String.raw`(?:(?:hela|den|det|de|alla|båda|både|själva|min|mitt|mina|vår|vårt|våra|mer|ytterligare|nya|gamla|ny|fullständiga|\p{L}+s)\s)`;
/** Verbs that say that a document is at the link's target. */
const isToBeFound =
  "(?:finns(?: även| också)?(?: att (?:läsa|se|hitta|hämta|ladda (?:ner|ned)))?|(?:kan|går att) (?:hittas?|läsas?|hämtas?|ses?|laddas? (?:ner|ned))|kan (?:du|ni|man) (?:hitta|läsa|hämta|se|ladda (?:ner|ned))|(?:hittar|finner|når|läser|hämtar) (?:du|ni|man)|hittas|återfinns)";
/** The end of a sentence that the capture does not cut off. */
const atEnd = `(?=[.!]?[)”"]*$)`;
const goesOn = String.raw`(?=[.!:]?[)”"]*$|\sför att\s|\som\s(?!dag|natt|året|vecka))`;
/** Where an imperative may begin. */
const call = String.raw`(?:^|[(,:;–]\s?|(?<!\p{L})(?:och|eller)\s)`;
const reading = "(?:mer|vidare|mera)";

/** Words that were links, one row for each wording. The groups `words` and `last` are the words to keep. */
const lostLinks = [
  // "Hela domen finns här.", "Nämndens beslut kan hittas här", "Protokollet finns här i sin helhet."
  `^(?:[•–-]\\s)?${beforeDocument}{0,3}${aDocument}.*?(?<!\\p{L})(?<words>${isToBeFound} här)(?:\\si sin helhet)?${atEnd}`,
  // "Här finns hela listan, kommun för kommun.", "Här kan du läsa artikeln."
  `^(?:[•–-]\\s)?(?<words>här (?:finns|hittar du|kan du (?:läsa|se|hämta|ladda (?:ner|ned))))(?: (?:även|också|hela|den|det|de|nya|\\p{L}+s)){0,2} (?:${theDocument}|mer information|mer att läsa)(?![^.]*:$)`,
  // "Läs mer här.", "Läs gärna mer i Bladet här.", "läs mer här om hur det gick"
  `${call}(?<words>läs (?:gärna |även |också )?${reading} här)${goesOn}`,
  `${call}(?<words>läs (?:gärna |även |också )?${reading}) (?:(?!(?:som|att|hur|vad|när|var|där|vilk\\p{L}+|varför)\\s)[^\\s,;:]+ ){1,9}(?<!(?<!\\p{L})(?:det|den|de|dom|dem|så|just) )(?<last>här)${atEnd}`,
  // "Läs hela domen här.", "Se filmen här", "Ladda ner vår broschyr här!"
  `${call}(?<words>läs|se|hör|titta på|lyssna på|ladda (?:ner|ned)|hämta) (?:gärna |även |också )?${beforeDocument}{0,3}${aDocument} (?:(?:i|av|om) \\S+ ){0,2}(?<last>här)${atEnd}`,
  // "Anmäl dig här.", "Klicka här", "klicka på länken"
  `${call}(?<words>anmäl (?:dig|er) (?:gärna |redan nu )?här)${goesOn}`,
  `${call}(?<words>klicka (?:gärna |dig vidare )?här)${goesOn}`,
  `(?<!\\p{L})(?<words>(?:klicka på|följ) (?:den här |denna )?länk(?:en|arna)?(?: nedan| ovan)?)(?!\\p{L}| (?:mellan|i kedjan))`,
  // "Anmälan görs via den här länken.", "i länkarna nedan"
  `(?<!\\p{L})(?<words>(?:via|genom|på|i|se) (?:(?:den här|denna|följande|de här|dessa) länk(?:en|ar|arna)?|länk(?:en|arna)? (?:nedan|ovan)))(?!\\p{L}| (?:mellan|i kedjan|till))`,
].map((pattern) => new RegExp(pattern, "iu"));

/** What every row above requires. Most sentences do not match it, so the rows are not tried on them. */
const mayHoldLostLink = /här|länk/iu;

/** A link whose target is known: an address, or Markdown with one. */
const address = /https?:|(?<!\p{L})www\.|\p{L}\.(?:se|nu|com|org|net|eu)(?![\p{L}\p{N}])|\]\(/iu;

const earlier = "(?:tidigare|förut|häromdagen|nyligen)";
/** "skrivit om" can also mean "rewritten". These objects are rewritten, not written about. */
const wroteAbout = String.raw`(?:skrivit om(?! (?:hela )?(?:artikeln|boken|brevet|förslaget|insändaren|inlägget|krönikan|manuset|motionen|rapporten|talet|texten)(?!\p{L}))|bloggat(?: om)?)`;
const blogPost = "(?:blogg)?inlägg";

/** Words that mention an earlier text of the same blog, one row for each wording. */
const mentions = [
  // "Som jag skrivit om tidigare", "som jag tidigare har bloggat om"
  `(?:som|vilket) jag (?:har )?(?:skrivit|bloggat|skrev|bloggade)(?: om)?(?: här)? ${earlier}`,
  `(?:som|vilket) jag (?:har ${earlier}|${earlier}(?: har)?) (?:skrivit|bloggat)(?: om)?(?! (?:under|ner|ned|till|av|ut|på)(?!\\p{L}))`,
  // "Har här skrivit om", "jag har tidigare bloggat om", "det har jag redan skrivit om"
  `(?:^har|jag har|har jag) (?:här|redan|${earlier}) ${wroteAbout}`,
  // "har bloggat om", "som jag bloggat om", "bloggade jag om"
  `(?:^har|jag har|har jag|som jag) (?:också |även |ofta )?bloggat om`,
  `(?<!om )jag bloggade om|bloggade jag om`,
  // "i mitt förra inlägg", "i ett tidigare blogginlägg", "i förra inlägget"
  `i (?:mitt|mina) (?:förra|senaste|tidigare|föregående|båda) ${blogPost}`,
  `i (?:ett|några|flera) tidigare ${blogPost}(?! (?:av|från|skr(?:ev|iver) (?!jag)))`,
  `i (?:förra|föregående) ${blogPost}et`,
  // "jag skrev om det här på bloggen", "som jag tidigare berättat på bloggen"
  `jag (?:har )?(?:(?:skrev|skrivit|berättade|berättat) om (?:det |detta |saken )?(?:${earlier} )?|${earlier} (?:skrev|skrivit|berättade|berättat) (?:om )?)(?:här )?på bloggen`,
].map((pattern) => new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, "iu"));

/** What every row above requires. */
const mayMention = /skr[ei]v|blogg|inlägg/iu;

/** Places other than the blog where something was said or written. */
const elsewhere =
  /(?<!\p{L})(?:(?:i|till) (?:(?:en|ett|min|mitt|mina|den|det|vår) )?(?:\p{L}+ )?(?:\p{L}*artik(?:el|eln|lar)|motion(?:en)?|interpellation(?:en)?|brev(?:et)?|bok(?:en)?|insändare|krönika|rapport(?:en)?|mejl(?:et)?|protokoll(?:et)?|tidning(?:en)?|debatten|kammaren|\p{L}*fullmäktige|talarstolen|riksdagen|nämnden|DN|SvD|Aftonbladet|Expressen|Dagens Nyheter|Svenska Dagbladet)|på (?:Facebook|Twitter|Instagram))(?!\p{L})/iu;

/** A title in quotation marks at the start. */
const quotedTitle = /^,?\s[”"»“]([\p{Lu}\p{N}][^”"»«“]{1,100}?)[.,]?[”"«»]/u;

/** After other words, such as "som jag skrivit tidigare", quotation marks enclose a quotation. */
const beforeTitle = /(?:om|inlägg(?:et)?)$/u;

export const { holdsAddress, lostLinkWords, mentionWords } = lostTextFinder({
  lostLinks,
  mayHoldLostLink,
  address,
  mentions,
  mayMention,
  beforeTitle,
  quotedTitle,
  elsewhere,
});
