/** What `src/takedown` says to the archivist. */
export const takedown = {
  lookAlike: (quoted: string, list: string, row: number, odd: string, entry: string): string =>
    `${quoted} looks like what ${list} withholds in row ${row}, but has other characters (${odd}). To remove it, add a row with phrase: ${quoted}, copied from here; if it is another name, add a row with allow: {entry: ${entry}, words: ${quoted}}`,
  formed: {
    uncleaned: (place: string, row: number): string =>
      `${place}: holds the phrase of row ${row} in a field that is not cleaned; change it`,
    address: (place: string, row: number, remedy: string): string =>
      `${place}: its address holds the phrase of row ${row}; ${remedy}`,
    familyFirst: (place: string, row: number, name: string, remedy: string): string =>
      `${place}: forms the phrase of row ${row} in references, which write it "${name}"; ${remedy}`,
    together: (place: string, row: number, other: string, remedy: string): string =>
      `${place}: forms the phrase of row ${row} together with ${other}, which the site shows beside it; ${remedy}`,
    change: "change it",
    changeOne: "change one of the two",
    orRow: (change: string, list: string, entry: string, field: string): string =>
      `${change}, or add a row to ${list} with entry: ${entry} and field: ${field}`,
  },
  list: {
    noFile: "is no file, so nothing can be withheld; put a file there",
    empty: "is empty; put its rows back, or write [] if nothing is withheld",
    reason: (row: number): string => `holds the phrase of row ${row}, and every reader sees it; say it in other words`,
    mark: (mark: string): string =>
      `stands in "${mark}", which takes the place of what is removed; withhold more words`,
  },
};
