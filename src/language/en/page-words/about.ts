import type { PageWords } from "../../page-words.ts";

export const about: PageWords["about"] = {
  title: "About the archive",
  description: "How the archive is made, and how what it says is known.",
  origins: "Where it all comes from",
  fromSources: (link) => [
    "The archive is built from saved pages and documents. ",
    link("The sources"),
    " are set out line by line, and each text says which lines it comes from. The same post in several sources counts as one post, with all its sources.",
  ],
  texts: "The texts",
  withheldTexts:
    "The original sentences are not published here. Instead there are all the facts about them, and a short summary in the archive’s own words. Each summary says that it is one, so that the archive’s voice is not taken for the author’s.",
  givenTexts:
    "The texts are given as they stand in the source. Only character encoding, spaces and list markers have been corrected, and every other repair is noted. An excerpt or a summary says that it is one.",
  dates: "Dates",
  datesAreNeverFiner:
    "A date is never given more precisely than the sources allow, and each post says what its date rests on. Five words say how certain the month is, and a sixth says that something contradicts it.",
  allUndated: "All undated posts",
  commentsAreStated:
    "The number of comments is the one that the source states. We read “Leave a comment” as zero. Where the source says nothing the number is unknown, which is not the same.",
  gaps: "What is missing",
  gapsStayVisible:
    "An image that is not kept is still named where it stood. Words such as “read more here” may be all that is left of a link, and a text may mention another one that is missing; a note beside the words says so.",
  allGaps: (link) => ["All of this is listed in ", link("the register of gaps"), "."],
  tagsAreTheArchives: "The tags are the archive’s own, and are assigned by words in the text.",
  categoriesAreTheBlogs: "The categories are the blog’s own, as the sources state them.",
  visitsAreTold:
    "A post is connected to a visit only where the text itself says that it tells of the visit. It is better to miss a connection than to make a wrong one.",
  allAsFiles: (link) => ["Everything can also be ", link("downloaded as files"), ", with each field explained."],
};
