/**
 * Where a cell may begin, in the cell itself and after a separator in it, with a sign by which a spreadsheet knows a
 * formula. Spaces and quotes before the sign may be dropped; the last signs are the first four in full width.
 */
const formulaStart = /(?<=^|[;,\t\r\n])[\s"]*(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/g;

/** A text with an apostrophe before each formula that it may contain, by which a spreadsheet takes it for text. */
export function withoutFormulas(text: string): string {
  return text.replace(formulaStart, "$&'");
}
