import type { BlogPatterns } from "../language.ts";

/** What the pages of Swedish blogs say around their posts; a pattern must fit the whole line unless it says otherwise. */
export const blog: BlogPatterns = {
  /** A count of comments on a line of its own; the number, if it has one, is group 1. */
  commentCount: /^(?:(\d+) kommentar(?:er)?|Lämna en kommentar)$/i,
  /** The first words of menus. They are never a name. */
  menu: /^(?:meny|hem|sök|start|startsida|arkiv|kontakt|om|blogg|hoppa till .*)$/iu,
  /** The heading of a month's archive; the month, if it is on the same line, is group 1. */
  archiveHeading: /^(?:Monthly Archives|Månadsarkiv):?(?:\s+(.+))?$/i,
  /** Author and categories under a title. */
  byline: /^By(?:\s+(.*?))?\s*\|\s*(.+)$/,
  /** Headings that can also introduce prose. Other lines are headings only if a list follows. */
  blockHeading: /^(?:fakta|faktaruta|bakgrund|bilagor|bilaga|tidplan|tidsplan|källor|läs mer)$/i,
  /** Words that no sentence ends with. A text that ends with one was cut off. */
  neverLast:
    /(?<!\p{L})(?:och|eller|men|att|som|för|på|i|av|med|till|från|om|en|ett|den|det|de|vår|våra|vårt|min|mitt|mina|vid|hos|under|över|mellan|genom|utan|mot|samt|när|där|har|är|ska|kan|inte)$/iu,
  /** Lines that the blog system adds around the posts, by rule. */
  boilerplate: [
    { rule: "shop-cart", pattern: /^.{0,80}\bwas successfully added to your cart\.$/ },
    { rule: "page-navigation", pattern: /^(?:[←«]\s*)?(?:Äldre inlägg|Nyare inlägg)(?:\s*[→»])?$/ },
    { rule: "sharing", pattern: /^(?:Dela detta|Dela det här|Gilla detta|Gilla Laddar in …|Laddar in …):?$/ },
  ],
};
