/**
 * Verbs that date an event: it is past, or it is ahead. They are parts of patterns. English has one form for "adopted" in
 * "the council adopted it" and in "the plan adopted last year", so what stands around a verb decides what it says
 * (`tense.ts`). Verbs whose past looks like their present ("put", "read") are in no list.
 */

/** Verbs of deciding, which are about a text. */
export const decided =
  "approved|adopted|rejected|ratified|endorsed|passed|accepted|amended|debated|discussed|signed|decided|agreed|voted|ruled|published|presented|submitted|issued";

/** Verbs for other past events. */
export const happened =
  "met|visited|attended|held|hosted|opened|reopened|inaugurated|started|launched|introduced|abolished|founded|established|elected|appointed|completed|celebrated|toured";

/** Verbs for past events that are nothing but the past tense. */
export const wasDone =
  "began|resigned|died|took (?:place|effect|office|over|part)|(?:came|went) into (?:force|effect)|entered into force";

/** Participles that date an event in the passive only: "closed" alone may be a notice of what will be. */
export const onlyPassive = "closed|announced|released|built|sold|demolished";

/** What is decided on, presented or signed. Another object may have a day of its own: "approved the closure on 1 March". */
export const documents =
  "plans?|budget|motions?|resolutions?|proposals?|reports?|acts?|bills?|laws?|policy|policies|strategy|programmes?|programs?|agreements?|contracts?|treaty|accounts|applications?|amendments?|ordinances?|charter|guidelines|constitution|matter|issue|question|item|it|this|them";

/** Who decides, and where. */
export const bodies =
  "council|board|committee|parliament|government|assembly|session|congress|senate|cabinet|meeting|conference|majority|members|voters|party";

/** What will be done on a day, after "will" or "is to". */
export const toDo = [
  "be (?:held|decided|opened|presented|published|discussed|debated|considered|adopted|approved|launched|inaugurated|introduced|completed|finished|announced|elected|signed|settled|voted on|open|ready|complete|closed|there|here|on site)",
  "(?:take (?:place|effect)|come into (?:force|effect)|meet|vote|decide)",
  String.raw`(?:open|reopen|close|start|begin|end)(?: (?:the|our|its) (?:new )?\p{L}+)?`,
  `(?:vote on|decide(?: on)?|adopt|approve|discuss|debate|consider|present|publish|sign) (?:(?:the|a|an|our|its|their|this) (?:new )?)?(?:${documents})`,
  String.raw`(?:hold|have) (?:the|a|an|our|its|their) (?:\p{L}+ )?(?:meeting|debate|vote|election|hearing|session|conference)`,
].join("|");
