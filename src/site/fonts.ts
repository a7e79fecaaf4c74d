import { readFileSync } from "node:fs";
import { join } from "node:path";
import subsetFont from "subset-font";
import { writeAddress } from "./write-address.ts";

/** The typefaces: where each lies in its npm package, its address on the site, and the weights that the style uses. */
const typefaces: readonly { file: string; address: string; weights: number | { min: number; max: number } }[] = [
  {
    file: "newsreader/files/newsreader-latin-wght-normal.woff2",
    address: "stil/newsreader.woff2",
    weights: { min: 400, max: 600 },
  },
  {
    file: "newsreader/files/newsreader-latin-wght-italic.woff2",
    address: "stil/newsreader-italic.woff2",
    weights: 400,
  },
  {
    file: "schibsted-grotesk/files/schibsted-grotesk-latin-wght-normal.woff2",
    address: "stil/schibsted-grotesk.woff2",
    weights: { min: 400, max: 700 },
  },
];

const packages = "node_modules/@fontsource-variable";

/** Writes each typeface into the folder of the site, with the characters that are used and no others; whole where that is not known. */
export async function writeFonts(used: Characters | null, folder: string): Promise<void> {
  for (const { file, address, weights } of typefaces) {
    const whole = readFileSync(join(packages, file));
    const cut = { targetFormat: "woff2", variationAxes: { wght: weights } } as const;
    writeAddress(folder, address, used ? await subsetFont(whole, String(used), cut) : whole);
  }
}

/** The characters of texts, by their UTF-16 unit: a site has a hundred million, and each is looked at once. */
export class Characters {
  /** 1 for each unit that stands in a text; in memory that threads share. */
  readonly seen = new Uint8Array(new SharedArrayBuffer(0x1_0000));

  add(text: string): void {
    for (let at = 0; at < text.length; at++) this.seen[text.charCodeAt(at)] = 1;
  }

  /** Each once, in order. What takes two units (an emoji) is in neither typeface, and is left out. */
  toString(): string {
    const units = Array.from(this.seen.keys()).filter((unit) => this.seen[unit] === 1);
    return String.fromCharCode(...units.filter((unit) => unit < 0xd800 || unit > 0xdfff));
  }
}
