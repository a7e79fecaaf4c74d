/**
 * The Swedish sentences that an earlier version stored as reasons → data. A sentence that no row fits is a person's: it
 * is kept as the words that the reason rests on.
 *
 * The Swedish here is part of a file format and not of the language of the pages: it stays as it was written, also if
 * `src/language/sv` words a reason in another way. Nothing but the carry-over of old content folders reads it.
 */

type Plain = Record<string, unknown>;

interface Sentence {
  pattern: RegExp;
  data(groups: Record<string, string>): Plain;
}

const number = (digits: string | undefined): number => Number(digits);

/** "(rad 16)", "(rad 16 och 20)". */
function linesOf(lines: string | undefined): Plain {
  const [line, ...also] = (lines ?? "").match(/\d+/g)?.map(Number) ?? [];
  return { ...(line && { line }), ...(also.length > 0 && { also }) };
}

const evidenceSentences: Record<string, readonly Sentence[]> = {
  explicit: [{ pattern: /^bloggen anger ”(?<words>.+)”$/, data: ({ words }) => ({ from: { words } }) }],
  "archive-heading": [
    { pattern: /^månadsarkivets rubrik är ”(?<words>.+)”$/, data: ({ words }) => ({ from: { words } }) },
  ],
  "image-name": [{ pattern: /^bilden heter ”(?<name>.+)”$/, data: ({ name }) => ({ from: { name } }) }],
  text: [
    {
      pattern: /^texten ser (?<looks>tillbaka på|fram emot) (?<words>.+) \(rad (?<lines>[\d, och]+)\)$/,
      data: ({ looks, words, lines }) => ({
        rule: looks === "fram emot" ? "ahead" : "past",
        from: { words },
        ...linesOf(lines),
      }),
    },
  ],
  week: [
    {
      pattern: /^texten säger ”(?<words>[^”]+)” .*\(rad (?<lines>[\d, och]+)\)$/,
      data: ({ words, lines }) => ({ from: { words }, ...linesOf(lines) }),
    },
  ],
  visit: [
    {
      pattern: /^inlägget (?:säger ”(?<words>[^”]*)” och )?berättar om besök (?<visit>\d+)(?=[:; ]|$)/,
      data: ({ words, visit }) => ({ from: { ...(words && { words }), visit: number(visit) } }),
    },
  ],
  order: [
    {
      pattern:
        /^enligt sidans ordning (?:inte nyare än ”(?<above>[^”]+)”(?: \([^)]*\))?)?(?: och )?(?:inte äldre än ”(?<below>[^”]+)”(?: \([^)]*\))?)?$/,
      data: ({ above, below }) => ({ from: { ...(above && { above }), ...(below && { below }) } }),
    },
  ],
};

const bounding = new Set(["editor", "explicit", "archive-heading", "text"]);

/** A row of evidence of an earlier version → today's. */
export function evidenceFromSentence(row: unknown): unknown {
  const { kind, says, because, holds, ...rest } = row as Plain;
  if (typeof because !== "string") return row;
  const data = firstFit(evidenceSentences[String(kind)] ?? [], because) ?? { from: { words: because } };
  const { rule, ...more } = data;
  const isCertain = bounding.has(String(kind)) || (kind === "order" && !String(says).includes("?"));
  return {
    kind,
    says,
    strength: isCertain ? "bounds" : "suggests",
    ...(rule !== undefined && { rule }),
    ...more,
    ...rest,
    ...(holds !== undefined && { holds }),
  };
}

const choiceSentences: readonly (Omit<Sentence, "data"> & { data(groups: Record<string, string>): Plain[] })[] = [
  {
    pattern: /^(?<count>\d+) kommentarsrader, .* på rad (?<line>\d+)$/,
    data: ({ count, line }) => [{ kind: "comment-lines", line: number(line), count: number(count) }],
  },
  {
    pattern: /^”(?<words>.+)” på rad (?<line>\d+) och (?<count>\d+) rader ”By \| kategori”/,
    data: ({ words, line, count }) => [
      { kind: "archive-heading", words, line: number(line) },
      { kind: "bylines", count: number(count) },
    ],
  },
  {
    pattern:
      /^innehållsförteckning på rad (?<line>\d+) och (?<count>\d+) besökstabeller, .*”(?<words>.+)”\) på rad (?<at>\d+)$/,
    data: ({ line, count, words, at }) => [
      { kind: "contents", line: number(line) },
      { kind: "visit-tables", words, line: number(at), count: number(count) },
    ],
  },
];

/** Why a reader was chosen, as a sentence → what the capture was recognised by. */
export function observationsFromSentence(because: unknown): unknown {
  if (typeof because !== "string") return because;
  return firstFit(choiceSentences, because) ?? [];
}

const repairSentences: readonly Sentence[] = [
  {
    pattern: /^mojibake repaired: .*?(?:, (?<times>\d+) times over)?$/,
    data: ({ times }) => ({ kind: "mojibake", ...(times && { times: number(times) }) }),
  },
  { pattern: /^perhaps mojibake/, data: () => ({ kind: "perhaps-mojibake" }) },
  { pattern: /^a letter was lost/, data: () => ({ kind: "lost-letter" }) },
  { pattern: /^(?<kind>.+) removed$/, data: ({ kind = "" }) => ({ kind: kind.replaceAll(" ", "-") }) },
];

/** A note of a repair, as a sentence → its kind. */
export function repairFromSentence(note: unknown): unknown {
  const { line, note: sentence } = note as Plain;
  if (typeof sentence !== "string") return note;
  return { line, ...(firstFit(repairSentences, sentence) ?? { kind: "perhaps-mojibake" }) };
}

function firstFit<Data>(
  sentences: readonly { pattern: RegExp; data(groups: Record<string, string>): Data }[],
  text: string,
): Data | null {
  for (const { pattern, data } of sentences) {
    const found = pattern.exec(text);
    if (found) return data(found.groups ?? {});
  }
  return null;
}
