/** The calendar as a drawing and as a table, and what its shapes mean. */
export const calendar = {
  title: (hasVisits: boolean): string => (hasVisits ? "Inlägg och besök per månad" : "Inlägg per månad"),
  skip: "Förbi kalendern",
  asTable: "Kalendern som tabell",
  /** What a month has, after the month: both in words. */
  month: (month: string, held: string): string => `${month}: ${held}`,
  upwards: "Uppåt: inlägg",
  downwards: "Nedåt: besök",
  /** The mark of a disputed date, and what it means. */
  disputed: <Mark>(mark: Mark, meaning: string): [Mark, string] => [mark, `, bredvid något av de andra: ${meaning}.`],
};
