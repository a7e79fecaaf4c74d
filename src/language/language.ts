import type { Certainty, DatedClaim } from "../entry/certainty.ts";
import type { Evidence } from "../entry/evidence.ts";
import type { Gap, GapClass, Missing } from "../entry/gap.ts";
import type { LostMedia } from "../entry/lost-media.ts";
import type { Observation, Repair } from "../entry/observation.ts";
import type { TextKind } from "../entry/schema.ts";

/**
 * What the code needs from a language: how it reads the captured texts, and how it says things to the reader. A language
 * is a folder with one object of this shape.
 */
export interface Language {
  readonly codes: LanguageCodes;
  readonly calendar: Calendar;
  readonly datesInText: DatesInText;
  readonly verbs: Verbs;
  readonly visitsInText: VisitsInText;
  readonly lostTexts: LostTexts;
  readonly datePhrases: DatePhrases;
  readonly certaintyWords: CertaintyWords;
  readonly claimWords: ClaimWords;
  readonly countsAndLists: CountsAndLists;
  readonly names: Names;
  readonly alphabet: Alphabet;
  readonly addressWords: AddressWords;
  readonly removalWords: RemovalWords;
  readonly citationWords: CitationWords;
  readonly gapWords: GapWords;
  readonly dataWords: DataWords;
  readonly listWords: ListWords;
  readonly commentWords: CommentWords;
  readonly searchWords: SearchWords;
  readonly scriptWords: ScriptWords;
  readonly copyWords: CopyWords;
  readonly servingWords: ServingWords;
  readonly reasons: ReasonWords;
  readonly pages: PagePatterns;
}

/** How other programs name the language. */
export interface LanguageCodes {
  /** "sv". */
  bcp47: string;
  /** The locale of Open Graph: "sv_SE". */
  openGraph: string;
  /** The `langid` of BibLaTeX: "swedish". */
  bibLatex: string;
}

/** The calendar's words, as the language writes them. */
export interface Calendar {
  /** The name of a month, 1 to 12, in lower case. Throws a RangeError for another number. */
  monthName(month: number): string;
  /** The first letters of a month, for a calendar's head. */
  shortMonthName(month: number): string;
  /** A month's number from its name or abbreviation; null if it is none. */
  parseMonthName(text: string): number | null;
  /** A year in four digits, 1990 to 2100; null otherwise. */
  parseYear(text: string): number | null;
  /** The months of a phrase, as EDTF months in the order written; null if any part is not a month. */
  parseMonths(phrase: string): string[] | null;
  /** A day of the calendar as EDTF; null where the calendar has no such day. */
  calendarDay(year: number, month: number, day: number): string | null;
}

/** A date in running text: the words, where they are, and what they say. */
export interface DatePhrase {
  text: string;
  /** Where it begins and ends in the text, in UTF-16 code units. */
  start: number;
  end: number;
  /** EDTF day, month or interval; null where the phrase has no year, or is not a date of the calendar. */
  edtf: string | null;
  /** The day of a phrase without a year. */
  dayOfYear?: { month: number; day: number };
  /** Why the phrase is not a date, where it only looks like one. */
  impossible?: "no-such-day" | "no-such-year";
}

/** Dates in running text. */
export interface DatesInText {
  findDates(text: string): DatePhrase[];
}

/** What verbs near a day say about it. */
export interface Verbs {
  /** Whether the date at these characters is of something past or still ahead; null where that cannot be told. */
  tenseAt(text: string, start: number, end: number): "past" | "ahead" | null;
}

/** How a text mentions a visit, and when it took place. */
export interface VisitsInText {
  /** Where a text speaks of the week in which it was written; null where it does not. */
  thisWeekIn(text: string): { words: string; start: number; end: number } | null;
  /** The words that place a sentence on a day near its writing; null if there are none. */
  dayWords(sentence: string): string | null;
  /** Where the first word for a visit ends, in UTF-16 code units; null if there is none. */
  visitWordEnd(sentence: string): number | null;
  /** True where a sentence is about a visit that did not take place, or has not yet. */
  visitIsNotMade(sentence: string): boolean;
}

/** The traces that links and other texts leave in a text. */
export interface LostTexts {
  sentencesOf(paragraph: string): string[];
  /** True for a text that contains an address. */
  holdsAddress(text: string): boolean;
  /** The words of a sentence that were a link; null where no rule is sure. */
  lostLinkWords(sentence: string): string | null;
  /** The words that mention an earlier text, and its title where it is quoted; null where no rule is sure. */
  mentionWords(sentence: string): { words: string; title?: string } | null;
}

/** Dates for the reader. */
export interface DatePhrases {
  /** An EDTF date in words, never more precise than it is; without a date, the word for "undated". */
  sayDate(edtf: string | undefined): string;
}

/** A degree of certainty: the word, the word for one post and for several with that degree, and what it means. */
export interface CertaintyWord {
  word: string;
  one: string;
  many: string;
  meaning: string;
}

/** The one vocabulary of certainty: the degrees, and `disputed` beside any of them. */
export type CertaintyWords = Record<Certainty | "disputed", CertaintyWord>;

/** A date in words, what stands beside it (the certainty, and a finer date that is only likely), and whether it is disputed; "" for nothing. */
export interface SaidClaim {
  date: string;
  beside: string;
  disputed: string;
}

/** The date of a post with its certainty. */
export interface ClaimWords {
  sayClaim(claim: DatedClaim): SaidClaim;
  /** The same in one phrase. */
  sayDated(claim: DatedClaim): string;
  /** The time of an office, an EDTF date, in words. */
  sayTerm(edtf: string): string;
  /** So many months, at least, between two neighbours of a list; `direction` of the second from the first. */
  saySilence(
    silence: { months: number; isLeast: boolean },
    direction: "later" | "earlier",
    what: "posts" | "all",
    areAllDated: boolean,
  ): string;
}

/** Counts, lists and capital letters. */
export interface CountsAndLists {
  /** "one, two and three". */
  sayList(words: readonly string[], conjunction?: string): string;
  /** A count with its noun in the singular or plural. */
  count(number: number, one: string, many: string): string;
  /** A whole number with its thousands separated. */
  formatNumber(number: number): string;
  /** The first letter in upper case. */
  capitalise(text: string): string;
}

/** Names of people and texts. */
export interface Names {
  /** The title of a text whose capture shows none. */
  untitled: string;
  genitive(name: string): string;
  /** The title of an archive that a person has not named yet. */
  archiveOf(author: string): string;
  /** What stands for an author whom no capture names. */
  unknownAuthor: string;
  /** The name that a word may be the genitive of; null where it cannot be one. */
  nameInGenitive(word: string): string | null;
  /** A person's given and family name, where there is no doubt which is which; null otherwise. */
  splitName(name: string): { given: string; family: string } | null;
}

/** The order of letters. */
export interface Alphabet {
  /** Compares two words for sorting; numbers by value. */
  inAlphabeticalOrder(one: string, other: string): number;
}

/** The words that addresses of the site are made of, in a-z and hyphens. Changing one breaks every link to it. */
export interface AddressWords {
  /** Folders and files. */
  archive: string;
  posts: string;
  tags: string;
  comments: string;
  /** A comment on the page of its post: its fragment is this, a hyphen and its id. */
  comment: string;
  visits: string;
  report: string;
  search: string;
  words: string;
  gaps: string;
  timeline: string;
  sources: string;
  about: string;
  accessibility: string;
  undated: string;
  style: string;
  copy: string;
  picture: string;
  images: string;
  /** The list of posts without a known comment count. */
  unknown: string;
  /** The filter's data: its file, and the global variable that the file sets. */
  choice: string;
  /** The feed in identifiers that are not addresses. */
  feed: string;
  /** The fields of filters and search, as a query string names them. */
  fields: {
    kind: string;
    month: string;
    tag: string;
    certainty: string;
    comments: string;
    unsure: string;
    theme: string;
    order: string;
    name: string;
  };
  /** The orders of the table of visits. */
  orders: { oldest: string; newest: string; host: string };
  /** The value of a box that is not checked. */
  no: string;
  /** The value of `kind` for all kinds. */
  allKinds: string;
  /** The parts of a page, as fragments of its address name them. */
  ids: Readonly<Record<PartOfPage, string>>;
  /** The values of `kind`. */
  kinds: { post: string; section: string; visit: string; comment: string };
  /** The slug of an entry whose title gives none. */
  slugs: { post: string; section: string; page: string };
}

/** The parts of pages that an address may name, or a script find. */
export type PartOfPage =
  | "content"
  | "contents"
  | "posts"
  | "visits"
  | "months"
  | "years"
  | "year"
  | "table"
  | "latest"
  | "report"
  | "categories"
  | "comments"
  | "sections"
  | "told"
  | "list"
  | "images"
  | "cite"
  | "reference"
  | "missing"
  | "sendIn"
  | "reforms"
  | "capture"
  | "name"
  | "heading"
  | "results"
  | "origins"
  | "texts"
  | "dates"
  | "gaps"
  | "subjects"
  | "data"
  | "terms"
  | "certainty"
  | "sources"
  | "tested"
  | "forms"
  | "limits"
  | "obstacles"
  | "choice"
  | "hits"
  | "found"
  | "more"
  | "download"
  | "search"
  | "withoutScript"
  | "pastCalendar";

/** The words for what was removed from the archive. */
export interface RemovalWords {
  /** What replaces a removed text. */
  mark: string;
  /** Where something was removed from; `fields` are names of fields, `lines` for captured lines, `slug` for the address. */
  sayRemovedFields(fields: readonly string[]): string;
  /** When something was removed, an EDTF day, and why. */
  sayRemoved(removal: { date: string; reason: string }): string;
  /** An entry that is removed whole. */
  removedEntries: { post: string; section: string; report: string };
  /** Something in these fields. */
  saySomethingIn(fields: readonly string[]): string;
  /** The whole entry. */
  everything: string;
  /** The title of the list of captures. */
  sourcesTitle: string;
}

/** What a reference to a post tells. `captured`: the day when its source was saved, in EDTF; `address` and it may be unknown. */
export interface ReferencedPost {
  author: string;
  title: string;
  claim: DatedClaim;
  archive: string;
  number: number;
  address: string | undefined;
  captured: string | undefined;
}

/** Citations and the feed. */
export interface CitationWords {
  /** A reference to a post, in three parts: all until its number; its address; the day when its source was saved. */
  sayReference(post: ReferencedPost): { start: string; address: string; end: string };
  /** A date with its certainty as a note, for formats whose own field cannot hold it. */
  sayDateNote(claim: DatedClaim): string;
  /** Whose words a text is, where it is not its author's whole text; "" where it is. */
  textVoices: { verbatim: string; excerpt: string; abstract: string };
}

/** What each field of the data files holds. */
export type DataWords = Record<"posts" | "visits" | "gaps", Readonly<Record<string, string>>>;

/** The register of gaps. */
export interface GapWords {
  /** What is missing and why that is known, in whole sentences. */
  sayGap(missing: Missing): string;
  /** The name of each kind of gap, and what would fill it. */
  gapKindWords: Record<Gap["kind"], { name: string; remedy: string }>;
  /** The name of each class of gaps, and how many it has in a sentence. */
  gapClassWords: Record<GapClass, { name: string; count(number: number): string }>;
  /** Stands before the name of a missing image. */
  missingImage: string;
  /** What a player showed and is not kept, in a sentence. */
  sayLostMedia(media: LostMedia): string;
  /** The heading of a note beside the text. */
  noteLabels: Record<"link" | "mention" | "possible-image", string>;
  /** A paragraph of a text, before its number. */
  paragraph: string;
}

/** Descriptions in the archive's lists. */
export interface ListWords {
  /** A category of the blog that is not in the vocabulary. */
  categoryDescription: string;
  /** A category of the blog that an import has made a term of the vocabulary. */
  seededDescription: string;
}

/** The search. */
export interface SearchWords {
  /** Words in most texts, which do not narrow a search down. */
  everywhere: ReadonlySet<string>;
}

/** Comments on posts. */
export interface CommentWords {
  /** A comment in a sentence: its number, and who wrote it where that is told. */
  sayComment(comment: { id: number; author?: string | undefined }): string;
  /** A comment as a title, with that of its post. */
  sayCommentOn(comment: { id: number; author?: string | undefined }, title: string): string;
  /**
   * How many comments the captures state, null where none does, and how many are kept, null where nothing is to be said of
   * that; without a capital and a full stop.
   */
  sayCommentsKept(stated: number | null, kept: number | null): string;
  /** How the site tells who commented, in a sentence. */
  commentersTold: { initials: string; named: string; withheld: string };
}

/** What scripts in the browser put on a page. */
export interface ScriptWords {
  /** How many of each kind were found. */
  sayFound(counts: { post?: number; comment?: number; visit?: number; section?: number }): string;
  /** The kind of a result, beside its title. */
  kinds: { visit: string; section: string };
  /** The kind of a row in a table to download. */
  typeOf: { post: string; visit: string };
  /** The heading above the results of a kind. */
  groups: { post: string; comment: string; visit: string; section: string };
  /** The name of a list of tags. */
  tags: string;
  /** A question whether a link has the words that were meant. */
  near<Linked>(link: Linked): (string | Linked)[];
  searchFailed: string;
  /** The heading of a filtered list, by the value of its kind. */
  headings: Readonly<Record<string, string>>;
  posts: string;
  /** That a choice gives nothing; `period` in words or "", `visits` how many took place all the same. */
  nothing(choice: { isVisit: boolean; period: string; isMore: boolean; visits: number }): string;
  noVisit: string;
  /** The name of the file with the choice. */
  csvName: string;
  /** Whose words the text of a post is; "" for the whole text of the source. */
  textKinds: Readonly<Record<TextKind, string>>;
}

/** Copying from a post. */
export interface CopyWords {
  /** The paragraphs of a quotation, after a reference; `to` is "" for one. */
  paragraphs(from: string, to: string): string;
  quote(words: string): string;
  /** What copying does, beside how to cite a post. */
  copying: string;
  /** What the number of a paragraph does, after its own label. */
  copyLabel(paragraph: string): string;
  copied: string;
}

/** What the server of `npm start` says instead of a page. */
export interface ServingWords {
  /** Around a fault. */
  faultTitle: string;
  faultLead: string;
  faultRemedy: string;
  /** To a request for another host. */
  wrongHost: string;
  /** To a request that no browser sends. */
  wrongRequest: string;
}

/** How a language puts reasons into words. They are stored as data, so that an entry speaks no language but its author's. */
export interface ReasonWords {
  /** Why a claim dates a post, without its date. */
  sayEvidence(claim: Omit<Evidence, "strength">): string;
  /** What was seen in a capture. */
  sayObservation(observation: Observation): string;
  /** What was repaired in a line of a capture, or may be damaged. */
  sayRepair(repair: Omit<Repair, "line">): string;
  /** What is missing, and why that is known. */
  sayMissing(missing: Missing): { what: string; reason: string };
}

/** Patterns by which readers recognise the parts of captured pages; each must fit a whole line unless it says otherwise. */
export interface PagePatterns {
  report: ReportPatterns;
  /** Words that say nothing about the subject of a text. */
  commonWords: RegExp;
}

/** What the pages of blogs say around their posts. */
export interface BlogPatterns {
  /** A count of comments on a line of its own; the number, if there is one, is group 1. */
  commentCount: RegExp;
  /** Words that a menu begins with, and that are no name. */
  menu: RegExp;
  /** The heading of a month's archive; the month, where it is on the same line, is group 1. */
  archiveHeading: RegExp;
  /** Author (group 1) and categories (group 2) below a title. */
  byline: RegExp;
  /** Headings that open a block of prose as well as a list. */
  blockHeading: RegExp;
  /** Words that no sentence ends with: a text that does was broken off. */
  neverLast: RegExp;
  /** Lines that a blog's system sets around the posts. */
  boilerplate: readonly { rule: string; pattern: RegExp }[];
}

/** What a report of visits calls its parts. */
export interface ReportPatterns {
  /** What ends the cover. */
  coverEnd: RegExp;
  contents: RegExp;
  /** The label of a table of visits. */
  tableLabel: RegExp;
  /** The heading of a list of reforms, by its beginning. */
  reforms: RegExp;
  columns: { number: RegExp; date: RegExp; host: RegExp };
  /** How a cell continues that a page break split. */
  conjunction: RegExp;
}
