import { lostTextFinder } from "../lost-text-finder.ts";

/** Words that were links, and words that mention an earlier text. */

/** Titles and abbreviations whose full stop ends no sentence, and initials of names. */
const abbreviation = String.raw`(?<!\p{L})(?:Mr|Mrs|Ms|Dr|Prof|Cllr|Rev|Hon|Sen|Rep|Gov|Gen|St|Jr|Sr|Nos?|vs|cf|e\.g|i\.e|[A-HJ-Z])\.`;
const sentenceBreak = new RegExp(String.raw`(?<=[.!?]["”’)]?)(?<!${abbreviation})\s+(?=["“‘(–—]?\p{Lu}|[“‘–—])`, "u");

/** A paragraph → its sentences. */
export function sentencesOf(paragraph: string): string[] {
  return paragraph.split(sentenceBreak);
}

/** What a blog links to: things to read, hear or see. */
const document =
  "(?:(?:news(?:paper)?|opinion|magazine|press|blog|council|full|video|court) )?(?:agenda|agreement|application|article|bill|blog ?post|briefing|broadcast|brochure|budget|charter|clip|column|consultation|contract|decision|document|draft|editorial|essay|figures|film|footage|form|guidelines|information|interview|judge?ment|leaflet|letter|list|manifesto|map|minutes|motion|newsletter|notice|op-?ed|paper|petition|photos?|pictures?|plan|podcast|policy|poll|presentation|programme|program|proposal|questionnaire|recording|release|report|resolution|response|results|review|ruling|schedule|slides|speech|statement|statistics|story|strategy|study|submission|summary|survey|transcript|verdict|video)s?";

/** Words that may precede the document: "the full", "our new", "more". */
const beforeDocument =
  "(?:(?:the|a|an|my|our|his|her|their|its|this|that|these|full|whole|entire|complete|new|latest|final|original|more|further|all|\\p{L}+['’]s?)\\s)";
/** Verbs that say that a document is at the link's target. */
const isToBeFound =
  "(?:(?:is|are) (?:also )?(?:available|online|posted)(?: (?:online|to (?:read|view|download|watch)))?|(?:can|may) (?:also )?be (?:found|read|viewed|seen|heard|watched|downloaded|accessed)|(?:you|we) can (?:also )?(?:find|read|view|see|hear|watch|download|access))";
/** The end of a sentence that the capture does not cut off. */
const atEnd = `(?=[.!]?[)”"’]*$)`;
const goesOn = String.raw`(?=[.!:]?[)”"’]*$|\s(?:to|for|about)\s)`;
/** Where an imperative may begin. */
const call = String.raw`(?:^(?:[•–-]\s)?|[(,:;–—]\s?|(?<!\p{L})(?:and|or|please|you can|just)\s)`;
const look =
  "(?:read|see|view|watch|hear|listen to|download|check out|have a look at|take a look at|find|sign|fill (?:in|out))";

/** Words that were links, one row for each wording. The groups `words` and `last` are the words to keep. */
const lostLinks = [
  // "The full judgment is available here.", "The board's decision can be found here", "The minutes are available here in full."
  `^(?:[•–-]\\s)?${beforeDocument}{0,4}${document}(?!\\p{L}).*?(?<!\\p{L})(?<words>${isToBeFound} here)(?:\\sin full)?${atEnd}`,
  // "Here you can read the article.", but "Here is the article" may stand above its text
  `^(?:[•–-]\\s)?(?<words>here you can (?:read|see|view|watch|download|find))(?: also)? (?:the|my|our|his|her|their|its|\\p{L}+['’]s?)(?: (?:full|whole|entire|complete|new|latest|final|original))? ${document}(?!\\p{L})(?![^.]*:$)`,
  // "Here is the link to the report."
  `^(?:[•–-]\\s)?(?<words>here(?: is|['’]s) (?:the|a) link)(?! (?:between|in the chain)|[^.]*:$)`,
  // "Read more here.", "Find out more about it here", "read more here about how it went"
  `${call}(?<words>(?:read|find out|learn|see) more here)${goesOn}`,
  `${call}(?<words>(?:read|find out|learn|see) more) (?:(?!(?:who|which|that|how|what|when|where|why|whether)\\s)[^\\s,;:]+ ){1,9}(?<!(?<!\\p{L})(?:live|lives|work|works|is|are|was|were|up|down|out|over|in|from|near|right) )(?<last>here)${atEnd}`,
  // "Read the full judgment here.", "Watch the film here", "Download our brochure here!"
  `${call}(?<words>${look}) ${beforeDocument}{1,4}${document} (?:(?:in|of|from|by|on|about) (?:\\S+ ){1,3})?(?<last>here)${atEnd}`,
  // "Read this article.", "See this report from the board."
  `${call}(?<words>${look} this (?:(?:great|good|excellent|interesting|new|short) )?${document})(?=[.!]?[)”"’]*$|\\s(?:from|by)\\s)`,
  // "Sign up here.", "Click here", "click on the link"
  `${call}(?<words>(?:sign up|register|apply|donate|subscribe|book(?: (?:a|your) \\p{L}+)?|vote) here)${goesOn}`,
  `${call}(?<words>click here)${goesOn}`,
  `${call}(?<words>(?:click (?:on )?|follow )(?:the|this|these) links?(?: (?:below|above))?)(?!\\p{L}| (?:between|in the chain))`,
  // "Apply via this link.", "in the links below"
  `(?<!\\p{L})(?<words>(?:via|through|at|in|from|see|using) (?:(?:this|these|the following) links?|the links? (?:below|above)))(?!\\p{L}| (?:between|in the chain|road|to the)|:)`,
].map((pattern) => new RegExp(pattern, "iu"));

/** What every row above requires. Most sentences do not match it, so the rows are not tried on them. */
const mayHoldLostLink = /here|link|this/iu;

/** A link whose target is known: an address, or Markdown with one. */
const address =
  /https?:|(?<!\p{L})www\.|\p{L}\.(?:com|org|net|info|edu|gov|eu|uk|ie|us|ca|au|nz|scot|wales|se|nu)(?![\p{L}\p{N}])|\]\(/iu;

const earlier =
  "(?:earlier|previously|before|recently|yesterday|the other day|last (?:week|month|year|night|spring|summer|autumn|fall|winter|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?)";
const which = "(?:last|latest|previous|earlier|recent|first)";
/** A post of a blog. "Post" alone may be a pole or an office, so only what follows tells it. */
const blogPost = "(?:blog ?posts?|blog entr(?:y|ies)|blogs?(?! (?:post|entr)))";
const told =
  "(?:wrote|said|told|mentioned|argued|asked|described|discussed|explained|promised|outlined|noted|showed|looked|talked)";

/** Words that mention an earlier text of the same blog, one row for each wording. */
const mentions = [
  // "As I wrote last week", "as I've written before", "as I have previously blogged about"
  `as I (?:wrote|blogged)(?: about)?(?: here)? ${earlier}`,
  `as I(?: have|['’]ve) (?:written|blogged)(?: about)?(?: here)? ${earlier}`,
  `as I(?: have|['’]ve)? (?:already|earlier|previously|recently) (?:written|wrote|blogged)(?: about)?`,
  // "I have already written about", "I've previously blogged about", but not "have written about half of it"
  `I(?: have|['’]ve) (?:already |previously |recently |often )?(?:blogged about|written (?:here )?on (?:this|my) blog about)`,
  `I(?: have|['’]ve) (?:already|previously|recently) written about(?! (?:half|a third|a quarter|\\d))`,
  // "I blogged about", but not "if I blogged about"
  `(?<!(?<!\\p{L})(?:if|when(?:ever)?|wish|unless) )I (?:recently |previously |already )?blogged about`,
  // "in my last blog post", "in an earlier blog post"
  `in (?:my|one of my|two of my) (?:${which} )?${blogPost}`,
  `in (?:an earlier|a previous|a recent) ${blogPost}(?! (?:by|from|of))`,
  // "in my last post I wrote", "in my post “The cat is gone”", "as I said in my last post"
  `in (?:my (?:${which} )?|an earlier |a previous |a recent )posts?(?=(?: about [^.!?“"]{1,60})?,? I ${told}|,? [“"‘])`,
  `(?:as|what) (?:I )?(?:${told}|promised|written|was said) in (?:my (?:${which} )?|an earlier |a previous |a recent )posts?(?! (?:as|at|in|with|of|for)(?!\\p{L}))`,
  // "I wrote about it here on the blog"
  `I (?:have |['’]ve )?(?:wrote|written|told) (?:about )?(?:this |that |it )?(?:${earlier} )?(?:here )?on (?:the|this|my) blog`,
].map((pattern) => new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, "iu"));

/** What every row above requires. */
const mayMention = /wr(?:o|i)t|blog|post/iu;

/** Places other than the blog where something was said or written. */
const elsewhere =
  /(?<!\p{L})(?:(?:in|to|for) (?:(?:a|an|my|the|this|that|our|his|her|their) )?(?:\p{L}+ )?(?:articles?|column|motion|letters?|book|report|e-?mail|minutes|paper|newspaper|newsletter|diary|debate|chamber|council|parliament|congress|senate|committee|minister|mayor|editor|Times|Guardian|Telegraph|Herald|Post|Tribune|Gazette|Mail|Independent|Observer|Echo|News)|on (?:Facebook|Twitter|Instagram|LinkedIn|Medium))(?!\p{L})/iu;

/** A title in quotation marks at the start. */
const quotedTitle =
  /^,?\s(?:[“"]([\p{Lu}\p{N}][^“”"]{1,100}?)[.,]?[”"]|‘([\p{Lu}\p{N}](?:[^‘’]|’(?=\p{L})){1,100}?)[.,]?’(?!\p{L}))/u;

/** After other words, such as "as I wrote last week", quotation marks enclose a quotation. */
const beforeTitle = /(?:about|posts?|blogs?|entr(?:y|ies))$/iu;

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
