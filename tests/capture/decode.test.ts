import iconv from "iconv-lite";
import { expect, it } from "vitest";
import { decode } from "../../src/capture/decode.ts";
import { splitLines } from "../../src/capture/line.ts";
import { decodeWindows1252 } from "../../src/capture/windows-1252.ts";

const text = "Välkommen till Strömvalla – på återseende";
const utf16 = (bigEndian: boolean): number[] =>
  [...text].flatMap((character) => {
    const code = character.charCodeAt(0);
    return bigEndian ? [code >> 8, code & 255] : [code & 255, code >> 8];
  });

it.each([
  ["utf-8", "utf-8", Buffer.from(text)],
  ["utf-8 with a mark", "utf-8 with byte order mark", Buffer.from(`\ufeff${text}`)],
  ["utf-16le with a mark", "utf-16le with byte order mark", Uint8Array.from([0xff, 0xfe, ...utf16(false)])],
  ["utf-16be with a mark", "utf-16be with byte order mark", Uint8Array.from([0xfe, 0xff, ...utf16(true)])],
  ["utf-16le without one", "utf-16le", Uint8Array.from(utf16(false))],
  ["windows-1252", "windows-1252", Buffer.from(text.replace("–", "\u0096"), "latin1")],
])("%s is read", (_, encoding, bytes) => expect(decode(bytes)).toEqual({ text, encoding }));

it.each([
  ["as it declares", "iso-8859-2", '<meta charset="iso-8859-2">Łódź', '<meta charset="iso-8859-2">Łódź', "iso-8859-2"],
  [
    "as UTF-8, which is sure where it fits",
    "utf-8",
    '<meta charset="iso-8859-1">Åsö',
    '<meta charset="iso-8859-1">Åsö',
    "utf-8 (the page declares iso-8859-1)",
  ],
  [
    "as Windows-1252, where it declares UTF-8 and is none",
    "windows-1252",
    '<meta charset="utf-8">Åsö',
    '<meta charset="utf-8">Åsö',
    "windows-1252 (the page declares utf-8)",
  ],
  [
    "as Windows-1252, which Latin-1 is a part of",
    "windows-1252",
    '<meta charset="iso-8859-1">Åsö',
    '<meta charset="iso-8859-1">Åsö',
    "windows-1252",
  ],
])("a page is read %s", (_, written, page, read, encoding) =>
  expect(decode(iconv.encode(page, written))).toEqual({ text: read, encoding }),
);

it("an empty file is refused, and so is a binary one", () => {
  expect(decode(new Uint8Array())).toMatchObject({ refused: expect.stringContaining("empty") });
  expect(decode(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]))).toMatchObject({
    refused: expect.stringContaining("binary"),
  });
});

it("a file that is no page is refused before it is read", () => {
  expect(decode(Buffer.alloc(11_000_000, "a"))).toEqual({
    refused: "the file has 11 MB, and a page saved as text has at most 10; save each page in a file of its own",
  });
});

/** Invented Swedish: each opening with each ending. */
const openings = [
  "Idag öppnar läsesalen i Strömvalla",
  "Äldre på Kottbacken får åka båt",
  "Åtta frågor om årets budget",
  "Språkkaféet bjöd på kringla à la Knorrtorget",
  "”Vi får väl se”, sade Åsa Öström",
  "Över 1 000 människor såg sjön",
  "Förslaget – det tredje i år – är här",
  "Ölandsvägen stängs för gott",
  "Hälsa på hos Zoë & Renée: té och bröd",
  "ÅTGÄRDER FÖR ÖKAD NÄRVARO",
];
const endings = [
  " … och så är det.",
  ", säger nämnden på måndag.",
  " (50 % för 20 €)!",
  "; vad är det värt?",
  " – på återseende",
];
const texts = openings.flatMap((opening) => endings.map((ending) => opening + ending));
const garbled = (words: string): string => decodeWindows1252(Buffer.from(words));
/** Latin-1 has neither dashes nor curved quotes. */
const inLatin1 = (words: string): string =>
  words.replace(/–/g, "-").replace(/”/g, '"').replace(/…/g, "...").replace(/€/g, "kr");

it.each<[string, (words: string) => Uint8Array, ((words: string) => string)?]>([
  ["utf-8", (words) => Buffer.from(words)],
  ["utf-8 with a byte order mark", (words) => Buffer.from(`\ufeff${words}`)],
  ["utf-16le", (words) => iconv.encode(words, "utf-16le")],
  ["utf-16be with a byte order mark", (words) => iconv.encode(words, "utf-16be", { addBOM: true })],
  ["windows-1252", (words) => iconv.encode(words, "windows-1252")],
  ["latin-1", (words) => Buffer.from(inLatin1(words), "latin1"), inLatin1],
  ["decomposed letters", (words) => Buffer.from(words.normalize("NFD"))],
  ["mojibake", (words) => Buffer.from(garbled(words))],
  ["mojibake of mojibake", (words) => Buffer.from(garbled(garbled(words)))],
])(
  "fifty texts in %s come out as they were written, or are noted as uncertain",
  (_, encode, written = (same) => same) => {
    const read = texts.map((words) => {
      const decoded = decode(encode(words));
      const [line] = "text" in decoded ? splitLines(decoded.text) : [];
      return {
        right: line?.text === written(words),
        noted: line?.notes.some(({ kind }) => kind === "perhaps-mojibake" || kind === "lost-letter") ?? true,
      };
    });
    expect(read.filter(({ right, noted }) => !right && !noted)).toEqual([]);
    expect(read.filter(({ right }) => right).length / texts.length).toBeGreaterThanOrEqual(0.99);
  },
);

it("a thousand clean texts are not repaired, and none is called uncertain", () => {
  const clean = Array.from({ length: 20 }, (_, at) => texts.map((words) => `${words} ${words.slice(at)}`)).flat();
  expect(clean).toHaveLength(1000);
  const lines = clean.flatMap((words) => {
    const decoded = decode(Buffer.from(words));
    return "text" in decoded ? splitLines(decoded.text) : [];
  });
  expect(lines.map(({ text }) => text)).toEqual(clean.map((words) => words.replace(/\s+/g, " ").trim()));
  expect(lines.flatMap(({ notes }) => notes)).toEqual([]);
});

it("a page of which some lines are in another encoding keeps every letter", () => {
  const mixed = Buffer.concat([
    Buffer.from("på väg\n"),
    iconv.encode("i går\n", "windows-1252"),
    Buffer.from("ännu\n"),
  ]);
  const decoded = decode(mixed);
  expect("text" in decoded && splitLines(decoded.text).map(({ text }) => text)).toEqual(["på väg", "i går", "ännu"]);
});
