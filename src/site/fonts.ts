import { readFileSync } from "node:fs";
import { join } from "node:path";
import subsetFont from "subset-font";
import { sha256Of } from "../entry/digest.ts";
import { addresses } from "./addresses.ts";
import { madeOnce } from "./made-once.ts";
import { writeAddress } from "./write-address.ts";

/** Accents, kerning and ligatures. */
const common: readonly string[] = ["ccmp", "locl", "mark", "mkmk", "kern", "liga"];

/**
 * The typefaces: the file in its npm package, the name on the site, the weights that the style uses, and the OpenType
 * features that are kept. The interface has figures of one width. Small capitals and other shapes would be several kB.
 */
const typefaces: readonly {
  file: string;
  name: string;
  weights: number | { min: number; max: number };
  features: readonly string[];
}[] = [
  {
    file: "newsreader/files/newsreader-latin-wght-normal.woff2",
    name: "newsreader",
    weights: { min: 400, max: 600 },
    features: common,
  },
  {
    file: "newsreader/files/newsreader-latin-wght-italic.woff2",
    name: "newsreader-italic",
    weights: 400,
    features: common,
  },
  {
    file: "schibsted-grotesk/files/schibsted-grotesk-latin-wght-normal.woff2",
    name: "schibsted-grotesk",
    weights: { min: 400, max: 700 },
    features: [...common, "tnum"],
  },
];

const packages = "node_modules/@fontsource-variable";

/** Writes each typeface into the folder of the site, with the characters of a text only. */
export async function writeFonts(text: string, folder: string): Promise<void> {
  const characters = [...new Set(withoutSurrogates(text))].sort().join("");
  for (const { file, name, weights, features } of typefaces) {
    const whole = readFileSync(join(packages, file));
    const subset = { targetFormat: "woff2", variationAxes: { wght: weights }, keepFeatures: [...features] } as const;
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
