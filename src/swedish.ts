import { Info } from "luxon";

/** The one home of Swedish: month names, dates in running text, plurals and the order of å, ä and ö. */

/** What stands for the title of a text whose capture shows none. */
export const untitled = "[utan rubrik]";

const monthNames = Info.months("long", { locale: "sv" });

/** The Swedish name of a month, 1 to 12, in lower case. */
export function monthName(month: number): string {
  const name = monthNames[month - 1];
  if (name === undefined) throw new RangeError(`month ${month} is not between 1 and 12`);
  return name;
}

/** The first three letters of a month, as in a calendar's head. */
export function shortMonthName(month: number): string {
  return monthName(month).slice(0, 3);
}

/** A month's number from its Swedish name or an abbreviation of at least three letters ("sept", "dec."); null if it is none. */
export function parseMonthName(text: string): number | null {
  const word = text.toLowerCase().replace(/\.$/, "");
  if (word.length < 3) return null;
  // "jul" is Christmas, and no July.
  const found = word === "jul" ? -1 : monthNames.findIndex((name) => name.startsWith(word));
  return found < 0 ? null : found + 1;
}

const years = /^(?:199\d|20\d\d|2100)$/;

/** A year written in four digits, 1990 to 2100, the span that a political blog can have; null otherwise. */
export function parseYear(text: string): number | null {
  return years.test(text) ? Number(text) : null;
}

/**
 * The months of a phrase like "Mars 2016", "Mars och september 2016", "September 2016 och 2017" or
 * "Oktober 2016 och mars 2018", as EDTF months in the order written; null if any part is no month.
 */
export function parseMonths(phrase: string): string[] | null {
  const parts = phrase
    .trim()
    .split(/\s+och\s+|\s*,\s*|\s*&\s*/i)
    .map((part) => part.split(/\s+/));
  const read: { month: number | null; year: number | null }[] = [];
  for (const words of parts) {
    const last = words.at(-1) ?? "";
    const year = parseYear(last);
    const rest = year === null ? words : words.slice(0, -1);
    if (rest.length > 1) return null;
    const month = rest[0] === undefined ? null : parseMonthName(rest[0]);
    if (rest[0] !== undefined && month === null) return null;
    read.push({ month, year });
  }
  // "Mars och september 2016": a year stands for the months before it; "September 2016 och 2017": a month for the years after it.
  for (let at = read.length - 2; at >= 0; at--)
    (read[at] as { year: number | null }).year ??= read[at + 1]?.year ?? null;
  for (let at = 1; at < read.length; at++) (read[at] as { month: number | null }).month ??= read[at - 1]?.month ?? null;
  const months: string[] = [];
  for (const { month, year } of read) {
    if (month === null || year === null) return null;
    months.push(`${year}-${String(month).padStart(2, "0")}`);
  }
  return months;
}

/** A text that is a day and nothing else ("19 september 2017", "tisdag 9 december 2008", "2017-09-18"), as EDTF; null otherwise. */
export function parseDay(text: string): string | null {
  const numeric = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text.trim());
  if (numeric) return calendarDay(Number(numeric[1]), Number(numeric[2]), Number(numeric[3]));
  const written = /^(?:(\p{L}+dag),?\s+)?(?:den\s+)?(\d{1,2})\s+(\p{L}+\.?),?\s+(\d{4})$/iu.exec(text.trim());
  if (!written || (written[1] && !isWeekday(written[1]))) return null;
  const month = parseMonthName(written[3] ?? "");
  return month === null ? null : calendarDay(Number(written[4]), month, Number(written[2]));
}

/** A day of the calendar as EDTF, or null where the calendar has no such day ("31 februari"). Years 1990 to 2100. */
export function calendarDay(year: number, month: number, day: number): string | null {
  if (parseYear(String(year)) === null || month < 1 || month > 12 || day < 1) return null;
  const days = [
    31,
    year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ];
  if (day > (days[month - 1] as number)) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

const weekdays = Info.weekdays("long", { locale: "sv" });

function isWeekday(word: string): boolean {
  return weekdays.includes(word.toLowerCase());
}

/** A date in running text: what was written, where, and what it says. */
export interface DatePhrase {
  text: string;
  /** Where it begins and ends in the text, in characters. */
  start: number;
  end: number;
  /** EDTF day, month or interval; null where the phrase has no year, or is no date of the calendar. */
  edtf: string | null;
  /** The day of a phrase without a year ("den 21 november", "årsskiftet"). */
  dayOfYear?: { month: number; day: number };
  /** Why the phrase is no date, where it only looks like one. */
  impossible?: string;
}

const month = String.raw`(?<month>jan(?:uari)?|feb(?:ruari)?|mars?|apr(?:il)?|maj|juni?|juli|aug(?:usti)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;
const weekday = "(?:(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en|s)?,?\\s+)?";

type Said = Pick<DatePhrase, "edtf" | "dayOfYear" | "impossible">;
type Groups = Record<string, string | undefined>;

/** The Swedish date language: each row is a way of writing a date, and what it says. The first row that fits a place wins. */
const dateLanguage: readonly { pattern: string; says: (groups: Groups) => Said | null }[] = [
  // "13–18 mars 2018"
  {
    pattern: String.raw`(?<day>\d{1,2})\s?[-–]\s?(?<last>\d{1,2})\s+${month},?\s+(?<year>\d{4})`,
    says: ({ day, last, month, year }) => between(dayIn(year, month, day), dayIn(year, month, last)),
  },
  // "19 december 2017", "den 29 augusti 2017", "tisdag 9 december 2008", "20 januari, 2018"
  {
    pattern: String.raw`${weekday}(?:den\s+)?(?<day>\d{1,2})\s+${month},?\s+(?<year>\d{4})`,
    says: ({ day, month, year }) => dayIn(year, month, day),
  },
  // "2017-09-18"
  {
    pattern: String.raw`(?<year>\d{4})-(?<number>\d{2})-(?<day>\d{2})`,
    says: ({ year, number, day }) => dayIn(year, number, day),
  },
  // "20170919"
  {
    pattern: String.raw`(?<year>(?:19|20)\d{2})(?<number>0[1-9]|1[0-2])(?<day>[0-3]\d)`,
    says: ({ year, number, day }) => dayIn(year, number, day),
  },
  // "Oktober 2016 och mars 2018", "Mars och september 2016", "September 2016 och 2017"
  {
    pattern: String.raw`(?<list>${month.replace("?<month>", "?:")}(?:\s+\d{4})?\s+och\s+(?:${month.replace("?<month>", "?:")}\s+)?\d{4})`,
    says: ({ list = "" }) => {
      const months = parseMonths(list);
      return months && { edtf: `[${months.join(",")}]` };
    },
  },
  // "december 2017", "september månad 2017", "sept2017"
  {
    pattern: String.raw`${month}(?:\s+månad)?,?\s*(?<year>\d{4})`,
    says: ({ month, year }) => monthIn(year, month),
  },
  // "den 21 november", "26 september"
  {
    pattern: String.raw`${weekday}(?:den\s+)?(?<day>\d{1,2})\s+${month}`,
    says: ({ day, month = "" }) => {
      const number = parseMonthName(month);
      if (number === null || calendarDay(2000, number, Number(day)) === null)
        return { edtf: null, impossible: noSuchDay };
      return { edtf: null, dayOfYear: { month: number, day: Number(day) } };
    },
  },
  // "våren 2015"
  {
    pattern: String.raw`(?<season>våren|sommaren|hösten)\s+(?<year>\d{4})`,
    says: ({ season = "", year = "" }) => {
      const [first, last] = seasons[season.toLowerCase()] ?? ["", ""];
      return parseYear(year) === null
        ? { edtf: null, impossible: noSuchYear }
        : { edtf: `${year}-${first}/${year}-${last}` };
    },
  },
  // "årsskiftet 2017/2018", "årsskiftet"
  {
    pattern: String.raw`årsskiftet(?:\s+(?<before>\d{4})\s?[/–-]\s?(?<after>\d{2}|\d{4}))?`,
    says: ({ before, after }) => {
      if (before === undefined || after === undefined) return { edtf: null, dayOfYear: { month: 1, day: 1 } };
      return between(dayIn(before, "12", "31"), dayIn(String(Number(before) + 1), "1", "1"));
    },
  },
];

const seasons: Record<string, readonly [string, string]> = {
  våren: ["03-01", "05-31"],
  sommaren: ["06-01", "08-31"],
  hösten: ["09-01", "11-30"],
};

const noSuchDay = "the calendar has no such day";
const noSuchYear = "its year is not between 1990 and 2100";

function dayIn(year = "", month = "", day = ""): Said {
  const number = /^\d+$/.test(month) ? Number(month) : parseMonthName(month);
  if (parseYear(year) === null) return { edtf: null, impossible: noSuchYear };
  const edtf = number === null ? null : calendarDay(Number(year), number, Number(day));
  return edtf === null ? { edtf, impossible: noSuchDay } : { edtf };
}

function monthIn(year = "", month = ""): Said {
  const number = parseMonthName(month);
  if (number === null || parseYear(year) === null) return { edtf: null, impossible: noSuchYear };
  return { edtf: `${year}-${String(number).padStart(2, "0")}` };
}

function between(first: Said, last: Said): Said {
  if (first.edtf === null) return first;
  return last.edtf === null ? last : { edtf: `${first.edtf}/${last.edtf}` };
}

const dateRows = dateLanguage.map(({ pattern, says }) => ({
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])${pattern.replaceAll(" ", "\\s")}(?![\\p{L}\\p{N}])`, "giu"),
  says,
}));

/** Every date in a text, in the order written. What only has digits in it ("2200 nyanlända", "1 av 3") is none. */
export function findDates(text: string): DatePhrase[] {
  const found: DatePhrase[] = [];
  /** The places in the text that a date stands in. */
  const taken = new Set<number>();
  for (const { pattern, says } of dateRows) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      const places = Array.from(match[0], (_, at) => start + at);
      if (places.some((place) => taken.has(place))) continue;
      const said = says(match.groups ?? {});
      if (!said) continue;
      for (const place of places) taken.add(place);
      found.push({ text: match[0], start, end, ...said });
    }
  }
  return found.sort((one, other) => one.start - other.start);
}

/** Verbs of deciding: what stands right after or before such a verb is the day of the decision. */
const decided =
  /^(?:ant(?:og|ogs)|beslut(?:ade|ades)|beslöt|fatta(?:de|des)|godkän(?:de|des)|avslogs?|avslog|klubba(?:de|des))$/iu;

/** Other verbs of what has been that a date near them belongs to; of the passive, any ("återrapporterades"). */
const happened =
  /^(?:startade|tillträdde|invigde|öppnade|inledde|hölls|ägde|infördes|genomfördes|upphörde|besökte|\p{L}+ades)$/iu;

/** Verbs that tell of what is still to come. */
const expected = /^(?:väntas|förväntas|planeras|föreslås|beräknas)$/iu;

/** What is going to be done on a day: "ska presenteras", "kommer att beslutas". */
const doneOnADay =
  /^(?:vara|besluta|behandlas?|presenteras?|redovisas?|fattas?|antas?|avgöras|hållas|invigas?|öppnas?|starta|börja)$/iu;

/** What a verb tells of the day that belongs to it: a decision, something else that has been, or what is expected. */
export function tenseOfVerb(word: string): "decided" | "happened" | "expected" | null {
  if (decided.test(word)) return "decided";
  if (happened.test(word)) return "happened";
  return expected.test(word) ? "expected" : null;
}

/** True for a verb that with "ska" tells what is going to be on a day. */
export function isDoneOnADay(word: string): boolean {
  return doneOnADay.test(word);
}

/** A form of a verb that with "har" or "hade" tells what has been: "läst", and in the passive "möjliggjorts". */
export function isSupine(word: string): boolean {
  return /^\p{L}{2,}(?:[aiou]t|[lnrst]t|ts)$/iu.test(word);
}

/** True for what one prepares: "inför nämndens sammanträde den 21 november". */
export function isMeeting(word: string): boolean {
  return /(?:sammanträde|möte|omröstning)(?:t|n|na)?$/iu.test(word);
}

/** True for "i veckan", the week in which a text was written. */
export function saysThisWeek(text: string): boolean {
  return /(?<!\p{L}|(?:gång(?:er)?|dagar|dag|timmar|kvällar|kronor|ett|minst \p{L}+) )i veckan(?!\p{L})/iu.test(text);
}

/** The words by which a sentence places what it tells on a day near its writing: "idag", "i går", "tisdagsmorgonen"; null if none. */
export function dayWords(sentence: string): string | null {
  return daysSaid.exec(sentence)?.[0] ?? null;
}
const daysSaid = new RegExp(
  `(?<!\\p{L})(?:i\\s?dag|i\\s?går|(?:${weekdays.join("|")})(?:s|en|ens|s\\p{L}+)?)(?!\\p{L})`,
  "iu",
);

/** Where in a sentence a verb or noun of visiting ends ("besöka", "samtal på", "fira"), in characters; null if it has none. */
export function visitWordEnd(sentence: string): number | null {
  const found = visiting.exec(sentence);
  return found ? found.index + found[0].length : null;
}
const visiting =
  /(?<!\p{L})(?:studie|verksamhets)?(?:besök(?:et|te|ts?|a|er)?|samtal (?:på|hos|med|vid)|träffa(?:de|r|t)?|gästa(?:de|r|t)?|fira(?:de|r|t)?)(?!\p{L})/iu;

/** True where a sentence tells of a visit that was not made, or is still to be made: "inte har besökt", "ska jag besöka". */
export function visitIsNotMade(sentence: string): boolean {
  return /(?<!\p{L})(?:inte|aldrig|ännu|ska|skall|tänker|planerar|kommer att|vill)\s+(?:\p{L}+\s+){0,2}(?:besök|träffa|gästa|fira)/iu.test(
    sentence,
  );
}

/** A paragraph → its sentences. */
export function sentencesOf(paragraph: string): string[] {
  return paragraph.split(/(?<=[.!?])\s+(?=[\p{Lu}–”"])/u);
}

/** What a blog links to: things to read, hear or see, as stems that may end a compound ("debattartikel"), and such as may not ("ungdom"). */
const documentStems =
  "artik(?:el|l)|ansökning|avgörande|avtal|beslut|beskrivning|betänkande|bilag|blankett|broschyr|budget|dagordning|dokument|enkät|film|formulär|förslag|förteckning|granskning|information|inlägg|inslag|inspelning|interpellation|intervju|kallelse|kartläggning|klipp|krönik|list|meddelande|proposition|protokoll|rapport|recension|redovisning|remiss|riktlinje|sammanställning|siffr|skrivelse|statistik|sändning|undersökning|underlag|upprop|utredning|yttrande|ärende|(?:handlings|verksamhets|detalj|översikts|tids?)plan|(?:remiss|interpellations)svar";
const bareStems = "dom|motion|program|programm|text|handling|pris|länk|insändare";
const definite = "(?:en|n|et|t|an|erna|arna|orna|rna|na)";
const indefinite = "(?:a|e|er|ar|or|r)?";
const stems = `(?<!\\p{L})(?:(?:\\p{L}{3,})?(?:${documentStems})|${bareStems})`;
const theDocument = `${stems}${definite}(?!\\p{L})`;
const aDocument = `${stems}(?:${definite}|${indefinite})(?!\\p{L})`;

/** What may stand before the document that a sentence begins with: "Hela den", "Nämndens", "Mer". */
const beforeDocument = String.raw`(?:(?:hela|den|det|de|alla|båda|både|själva|min|mitt|mina|vår|vårt|våra|mer|ytterligare|nya|gamla|ny|fullständiga|\p{L}+s)\s)`;
/** How a document is where a link leads. */
const isToBeFound =
  "(?:finns(?: även| också)?(?: att (?:läsa|se|hitta|hämta|ladda (?:ner|ned)))?|(?:kan|går att) (?:hittas?|läsas?|hämtas?|ses?|laddas? (?:ner|ned))|kan (?:du|ni|man) (?:hitta|läsa|hämta|se|ladda (?:ner|ned))|(?:hittar|finner|når|läser|hämtar) (?:du|ni|man)|hittas|återfinns)";
/** The end of a sentence, and not where a capture breaks it off. */
const atEnd = `(?=[.!]?[)”"]*$)`;
const goesOn = String.raw`(?=[.!:]?[)”"]*$|\sför att\s|\som\s(?!dag|natt|året|vecka))`;
/** Where a call to the reader may begin. */
const call = String.raw`(?:^|[(,:;–]\s?|(?<!\p{L})(?:och|eller)\s)`;
const reading = "(?:mer|vidare|mera)";

/** The last traces of links, one row for each way to point at one. `words` (and `last`) are the words kept of it. */
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

/** What still says where a link leads: an address, or Markdown with one. */
const address = /https?:|(?<!\p{L})www\.|\p{L}\.(?:se|nu|com|org|net|eu)(?![\p{L}\p{N}])|\]\(/iu;

/** True for a text that holds an address of its own, so that no link's target is lost. */
export function holdsAddress(text: string): boolean {
  return address.test(text);
}

/** The few words of a sentence that were a link ("finns här", "Läs mer … här"); null where no rule is sure that they were. */
export function lostLinkWords(sentence: string): string | null {
  if (holdsAddress(sentence)) return null;
  for (const pattern of lostLinks) {
    const { words, last } = pattern.exec(sentence)?.groups ?? {};
    if (words !== undefined) return last === undefined ? words : `${words} … ${last}`;
  }
  return null;
}

const earlier = "(?:tidigare|förut|häromdagen|nyligen)";
/** "skrivit om" is also to rewrite: what one writes anew is no subject. */
const wroteAbout = String.raw`(?:skrivit om(?! (?:hela )?(?:artikeln|boken|brevet|förslaget|insändaren|inlägget|krönikan|manuset|motionen|rapporten|talet|texten)(?!\p{L}))|bloggat(?: om)?)`;
const blogPost = "(?:blogg)?inlägg";

/** How a text mentions an earlier one of the same blog, one row for each way. */
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

/** Where else than in the blog something was said or written. */
const elsewhere =
  /(?<!\p{L})(?:(?:i|till) (?:(?:en|ett|min|mitt|mina|den|det|vår) )?(?:\p{L}+ )?(?:\p{L}*artik(?:el|eln|lar)|motion(?:en)?|interpellation(?:en)?|brev(?:et)?|bok(?:en)?|insändare|krönika|rapport(?:en)?|mejl(?:et)?|protokoll(?:et)?|tidning(?:en)?|debatten|kammaren|\p{L}*fullmäktige|talarstolen|riksdagen|nämnden|DN|SvD|Aftonbladet|Expressen|Dagens Nyheter|Svenska Dagbladet)|på (?:Facebook|Twitter|Instagram))(?!\p{L})/iu;

/** A title in quotes, right at the beginning. */
const quotedTitle = /^,?\s[”"»“]([\p{Lu}\p{N}][^”"»«“]{1,100}?)[.,]?[”"«»]/u;

/**
 * The few words by which a sentence mentions an earlier text of its author's blog, and that text's title where it stands
 * in quotes right after them; null where no rule is sure.
 */
export function mentionWords(sentence: string): { words: string; title?: string } | null {
  for (const pattern of mentions) {
    const found = pattern.exec(sentence);
    if (!found) continue;
    const after = sentence.slice(found.index + found[0].length);
    // After "som jag skrivit tidigare" a quotation stands in quotes, and no title.
    const title = /(?:om|inlägg(?:et)?)$/u.test(found[0]) ? quotedTitle.exec(after)?.[1] : undefined;
    if (title !== undefined) return { words: found[0], title };
    if (!elsewhere.test(after)) return { words: found[0] };
  }
  return null;
}

/** One EDTF year, month or day in words, as far as `than` does not say it: "29 augusti" of "29 augusti – 3 september 2017". */
function sayPlain(date: string, than = ""): string {
  const [year = "", month, day] = date.split("-");
  const [sameYear, sameMonth] = [than.startsWith(year), month !== undefined && than.startsWith(`${year}-${month}`)];
  const words = [
    day === undefined ? "" : String(Number(day)),
    month === undefined || (sameMonth && day !== undefined) ? "" : monthName(Number(month)),
    sameYear && month !== undefined ? "" : year,
  ];
  return words.filter((word) => word !== "").join(" ");
}

/** How each kind of EDTF date is said in Swedish, most special first; the `?` is said once where all parts have it. */
const datePhrases: readonly [RegExp, (...parts: string[]) => string][] = [
  [/^\[(.+)\]$/, (list = "") => sayMembers(list.split(","))],
  [/^\.\.\/(.+)$/, (end = "") => sayCertainty(end, "", "senast ")],
  [/^(.+)\/\.\.$/, (start = "") => sayCertainty(start, "", "tidigast ")],
  [/^(.+)\?\/(.+)\?$/, (start = "", end = "") => `troligen mellan ${sayPlain(start, end)} och ${sayPlain(end)}`],
  [/^(.+)\/(.+)$/, (start = "", end = "") => `mellan ${sayCertainty(start, end)} och ${sayCertainty(end)}`],
  [/^(.+)$/, (date = "") => sayCertainty(date)],
];

function sayCertainty(date: string, than = "", limit = ""): string {
  return date.endsWith("?") ? `troligen ${limit}${sayPlain(date.slice(0, -1), than)}` : limit + sayPlain(date, than);
}

function sayMembers(dates: readonly string[]): string {
  const last = dates.at(-1)?.replace("?", "") ?? "";
  const words = dates.map((date, at) => sayPlain(date.replace("?", ""), at < dates.length - 1 ? last.slice(0, 4) : ""));
  return `${dates.every((date) => date.endsWith("?")) ? "troligen " : ""}${sayList(words, "eller")}`;
}

/** An EDTF date in Swedish words, never more precise than it is; "odaterat" where there is none. */
export function sayDate(edtf: string | undefined): string {
  if (edtf === undefined) return "odaterat";
  for (const [pattern, say] of datePhrases) {
    const found = pattern.exec(edtf);
    if (found) return say(...found.slice(1));
  }
  return edtf;
}

/** "ett, två och tre". */
export function sayList(words: readonly string[], conjunction = "och"): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} ${conjunction} ${words.at(-1)}`;
}

/** A count with its noun: 1 → "1 inlägg", 2 → "2 besök". Numbers get a narrow gap at thousands, as Swedish is set. */
export function count(number: number, one: string, many: string): string {
  return `${formatNumber(number)} ${number === 1 ? one : many}`;
}

/** A whole number with a no-break space at each thousand from 10 000 on. */
export function formatNumber(number: number): string {
  return number < 10_000 ? String(number) : String(number).replace(/\B(?=(\d{3})+$)/g, "\u00a0");
}

/** "Anna" → "Annas", "Lars" → "Lars": the Swedish genitive. */
export function genitive(name: string): string {
  return /[sxz]$/i.test(name) ? name : `${name}s`;
}

/**
 * A person's name → given and family name, where there is no doubt which is which: two names, and what belongs to the
 * second ("af", "von"). null for anything else, such as three names or a party's.
 */
export function splitName(name: string): { given: string; family: string } | null {
  const found = /^(\p{Lu}[\p{L}'’-]+) ((?:(?:af|av|von|van|der|de|la) )*\p{Lu}[\p{L}'’-]+)$/u.exec(name);
  return found ? { given: found[1] ?? "", family: found[2] ?? "" } : null;
}

/** First letter in upper case, the rest as it is. */
export function capitalise(text: string): string {
  return text.charAt(0).toLocaleUpperCase("sv") + text.slice(1);
}

const collator = new Intl.Collator("sv", { numeric: true });

/** Swedish alphabetical order: å, ä and ö last, numbers by value. */
export function inSwedishOrder(one: string, other: string): number {
  return collator.compare(one, other);
}
