import { readFileSync } from "node:fs";
import { join } from "node:path";
import subsetFont from "subset-font";
import { sha256Of } from "../entry/digest.ts";
import { addresses } from "./addresses.ts";
import { madeOnce } from "./made-once.ts";
import { writeAddress } from "./write-address.ts";

/**
 * The typefaces: the file in its npm package, the name on the site, the weights that the style uses, and whether it needs
 * other shapes of its letters. The interface has figures of one width; small capitals and ligatures are not worth 3 kB a face.
 */
const typefaces: readonly {
  file: string;
  name: string;
  weights: number | { min: number; max: number };
  withShapes: boolean;
}[] = [
  {
    file: "newsreader/files/newsreader-latin-wght-normal.woff2",
    name: "newsreader",
    weights: { min: 400, max: 600 },
    withShapes: false,
  },
  {
    file: "newsreader/files/newsreader-latin-wght-italic.woff2",
    name: "newsreader-italic",
    weights: 400,
    withShapes: false,
  },
  {
    file: "schibsted-grotesk/files/schibsted-grotesk-latin-wght-normal.woff2",
    name: "schibsted-grotesk",
    weights: { min: 400, max: 700 },
    withShapes: true,
  },
];

const packages = "node_modules/@fontsource-variable";

/** Writes each typeface into the folder of the site, with the characters of a text only. */
export async function writeFonts(text: string, folder: string): Promise<void> {
  const characters = [...new Set(withoutSurrogates(text))].sort().join("");
  for (const { file, name, weights, withShapes } of typefaces) {
    const whole = readFileSync(join(packages, file));
    const subset = { targetFormat: "woff2", variationAxes: { wght: weights }, noLayoutClosure: !withShapes } as const;
    const key = JSON.stringify([sha256Of(whole), characters, subset]);
    const font = await madeOnce("fonts", key, () => subsetFont(whole, characters, subset));
    writeAddress(folder, addresses.font(name), font);
  }
}

/** The typefaces with all their characters, by address. */
export function wholeFonts(): Map<string, Uint8Array> {
  return new Map(typefaces.map(({ file, name }) => [addresses.font(name), readFileSync(join(packages, file))]));
}

/** Characters of two UTF-16 code units, such as emoji, are in neither typeface. */
function withoutSurrogates(text: string): string {
  return text.replace(/[\ud800-\udfff]/g, "");
}
