import type { takedown as english } from "../../en/messages/takedown.ts";

/** What `src/takedown` says to the archivist. */
export const takedown: typeof english = {
  lookAlike: (quoted, list, row, odd, entry) =>
    `${quoted} liknar det som ${list} håller inne på rad ${row}, men har andra tecken (${odd}). För att ta bort det, lägg till en rad med phrase: ${quoted}, kopierat härifrån; är det ett annat namn, lägg till en rad med allow: {entry: ${entry}, words: ${quoted}}`,
  formed: {
    uncleaned: (place, row) => `${place}: innehåller frasen på rad ${row} i ett fält som inte rensas; ändra det`,
    address: (place, row, remedy) => `${place}: dess adress innehåller frasen på rad ${row}; ${remedy}`,
    familyFirst: (place, row, name, remedy) =>
      `${place}: bildar frasen på rad ${row} i hänvisningar, som skriver det ”${name}”; ${remedy}`,
    together: (place, row, other, remedy) =>
      `${place}: bildar frasen på rad ${row} tillsammans med ${other}, som webbplatsen visar intill; ${remedy}`,
    change: "ändra det",
    changeOne: "ändra det ena av de två",
    orRow: (change, list, entry, field) =>
      `${change}, eller lägg till en rad i ${list} med entry: ${entry} och field: ${field}`,
  },
  list: {
    noFile: "är ingen fil, så ingenting kan hållas inne; lägg en fil där",
    empty: "är tom; sätt tillbaka raderna, eller skriv [] om ingenting hålls inne",
    reason: (row) => `innehåller frasen på rad ${row}, och varje läsare ser det; säg det med andra ord`,
    mark: (mark) => `står i ”${mark}”, som ersätter det som tas bort; håll inne fler ord`,
  },
};
