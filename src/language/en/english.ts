import type { Language } from "../language.ts";
import { addressWords } from "./address-words.ts";
import * as alphabet from "./alphabet.ts";
import * as calendar from "./calendar.ts";
import { certaintyWords } from "./certainty-words.ts";
import { citationWords } from "./citation-words.ts";
import * as claimWords from "./claim-words.ts";
import { codes } from "./codes.ts";
import { commentWords } from "./comment-words.ts";
import { commonWords } from "./common-words.ts";
import { copyWords } from "./copy-words.ts";
import * as countsAndLists from "./counts-and-lists.ts";
import { dataWords } from "./data-words.ts";
import * as datesInText from "./date-language.ts";
import * as datePhrases from "./date-phrases.ts";
import { gapWords } from "./gap-words.ts";
import * as lostTexts from "./lost-texts.ts";
import * as names from "./names.ts";
import { reasonWords } from "./reasons.ts";
import { removalWords } from "./removal-words.ts";
import { report } from "./report.ts";
import { scriptWords } from "./script-words.ts";
import { searchWords } from "./search-words.ts";
import { servingWords } from "./serving-words.ts";
import { tenseAt } from "./tense.ts";
import * as visitsInText from "./visits.ts";

export const english: Language = {
  codes,
  calendar,
  datesInText,
  verbs: { tenseAt },
  visitsInText,
  lostTexts,
  datePhrases,
  certaintyWords,
  claimWords,
  countsAndLists,
  names,
  alphabet,
  addressWords,
  removalWords,
  citationWords,
  gapWords,
  dataWords,
  listWords: {
    categoryDescription: "A category that the blog itself used; it is not among the archive’s tags.",
    seededDescription: "A category that the blog itself used.",
  },
  commentWords,
  scriptWords,
  copyWords,
  searchWords,
  servingWords,
  reasons: reasonWords,
  pages: { report, commonWords },
};
