import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import subsetFont from "subset-font";

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

/** What was cut last, so that a rebuild that uses no new character does not cut again. */
let last: { characters: string; fonts: Uint8Array[] } | null = null;

/** Writes each typeface with the characters that the built pages and their scripts use, and no others, into the folder of the site. */
export async function writeFonts(folder: string): Promise<void> {
  const characters = charactersIn(folder);
  if (last?.characters !== characters) {
    const fonts = typefaces.map(({ file, weights }) =>
      subsetFont(readFileSync(join(packages, file)), characters, {
        targetFormat: "woff2",
        variationAxes: { wght: weights },
      }),
    );
    last = { characters, fonts: await Promise.all(fonts) };
  }
  for (const [at, { address }] of typefaces.entries()) {
    const path = join(folder, address);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, last.fonts[at] as Uint8Array);
  }
}

/** Every character of the built pages and their scripts, in order. */
function charactersIn(folder: string): string {
  const found = new Set<string>();
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!/\.html$|^stil.*\.js$/.test(name)) continue;
    for (const character of readFileSync(join(folder, name), "utf8")) found.add(character);
  }
  return [...found].sort().join("");
}
