import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Phrases } from "../../src/takedown/phrases.ts";
import { digestOf } from "../../src/takedown/words.ts";

const name = "Torvald O'Bäck-Åsén";
const phrases = Phrases.of([{ phrase: name }]);

/** Characters that are not shown, or are laid over the letter before them. */
const unseen = ["\u034f", "\u115f", "\u1160", "\u3164", "\uffa0", "\u200b", "\u2060", "\u00ad", "\ufe0f", "\u{e0061}"];
const privateUse = ["\ue000", "\ue123", "\uf8ff", "\u{f0000}"];
const overlays = ["\u0332", "\u0336", "\u0338", "\u20e3", "\u20dd", "\u0489"];
const strewn = [...unseen, ...privateUse, ...overlays];

/** Letter → letters of other scripts and styles that look like it. */
const lookAlikes: Record<string, string[]> = {
  a: ["а", "α", "ɑ", "ᴀ"],
  o: ["о", "ο", "օ", "🇴"],
  T: ["Т", "Τ", "Ꭲ", "🅃"],
  B: ["В", "Β"],
  s: ["ѕ", "ꜱ"],
  k: ["к", "ᴋ"],
  c: ["с", "ϲ"],
  d: ["ԁ"],
  Å: ["А\u030a"],
  ä: ["а\u0308"],
};
const compatible = (letter: string): string =>
  /[a-z]/i.test(letter) ? String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0) : letter;

/** A text with characters of a list after some of its letters, one at least. */
const strewnWith = (text: string, characters: readonly string[]): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(fc.integer({ min: 1, max: text.length - 1 }), fc.constantFrom(...characters)), { minLength: 1 })
    .map((places) =>
      Array.from(
        text,
        (letter, at) => letter + places.flatMap(([to, one]) => (to === at + 1 ? one : [])).join(""),
      ).join(""),
    );

describe("a withheld name in disguise", () => {
  it.each<[string, string]>([
    ["a combining grapheme joiner", "Torvald O'B\u034fäck-Åsén"],
    ["Hangul fillers", "Tor\u115fvald O'Bäck\u3164-Åsén"],
    ["private-use characters", "Tor\ue000vald O'Bäck-Å\uf8ffsén"],
    ["combining overlays", "T\u0336o\u0336r\u0336vald O'Bäck\u0332-Åse\u0301n\u20e3"],
    ["an overlay between a letter and its ring", "Torvald O'Ba\u20e3\u0308ck-A\u0336\u030asén"],
    ["a modifier letter for the apostrophe", "Torvald O\u02bcBäck-Åsén"],
    ["fullwidth letters", `${Array.from("Torvald", compatible).join("")} O'Bäck-Åsén`],
    ["mathematical letters", "𝐓𝐨𝐫𝐯𝐚𝐥𝐝 O'Bäck-Åsén"],
    ["an unseen character as an entity", "Tor&#x34f;vald O'Bäck-Åsén"],
    ["an unseen character in percent-encoding", "Tor%EE%80%80vald O'Bäck-Åsén"],
    ["two rings on a letter", "Torvald O'Bäck-A\u030a\u030asén"],
    ["a dot and a ring", "Torvald O'Bäck-A\u0307\u030asén"],
    ["dots and a ring", "Torvald O'Bäck-A\u0308\u030asén"],
    ["some letters in a-z only", "Torvald O'Bäck-Asén"],
    ["two letters for one", "Torvald O'Baeck-Aasen"],
    ["an address with two letters for one", "torvald-obaeck-aasen"],
    ["an entity that is spelled as one", "Torvald O'B&amp;auml;ck-&amp;amp;Aring;s&#38;eacute;n"],
  ])("is removed: %s", (_, text) => {
    expect(phrases.clean(`Sedan kom ${text} hem.`).text).toBe("Sedan kom [borttaget] hem.");
  });

  it("is removed with any characters that are not shown or laid over letters", () => {
    fc.assert(
      fc.property(strewnWith(name, strewn), (text) => {
        expect(phrases.clean(`Sedan kom ${text} hem.`).text).toBe("Sedan kom [borttaget] hem.");
        expect(Phrases.of([digestOf(name)]).allRowsIn(text)).toEqual([0]);
      }),
    );
  });

  it("is found with any letters that look the same, and with characters that are not shown between them", () => {
    const disguised = fc
      .array(fc.integer({ min: 0, max: 3 }), { minLength: name.length, maxLength: name.length })
      .map((choice) => Array.from(name, (letter, at) => lookAlikes[letter]?.[choice[at] ?? 0] ?? letter).join(""))
      .filter((text) => text !== name);
    fc.assert(
      fc.property(
        disguised.chain((text) => fc.oneof(fc.constant(text), strewnWith(text, unseen))),
        (text) => {
          expect(phrases.allRowsIn(`Sedan kom ${text} hem.`)).toEqual([0]);
          expect(Phrases.of([digestOf(name)]).allRowsIn(`Sedan kom ${text} hem.`)).toEqual([0]);
        },
      ),
    );
  });
});

describe("an innocent word", () => {
  const innocent = (phrase: string, text: string): void => {
    const one = Phrases.of([{ phrase }]);
    expect(one.clean(text)).toEqual({ text, rows: [] });
    expect(one.allRowsIn(text)).toEqual([]);
  };

  it.each([
    ["Back", "Bäck"],
    ["Back", "Ba\u0308ck"],
    ["Bäck", "Back"],
    ["Bäck", "Backen, back i riksdagen."],
    ["Mal", "Mål och mäl"],
    ["Åsa Ek", "Vi rasa ekar."],
    ["Torvald Spik", "Torvald, inte Spik"],
    ["Lars", "Иван Ларс"],
    ["Andre", "André"],
    ["Bjorn", "Bjørn"],
    ["नमस", "नमस्ते".slice(0, 2)],
  ])("is not removed and does not stop the build: %s withheld, %s written", innocent);

  it("a text without the name is as it was", () => {
    const words = fc.array(
      fc.constantFrom("bäck", "back", "Åsén", "asen", "O’", "Torvald", "och", "två", "1.", "–", "idé", "Спик", "Σ"),
    );
    fc.assert(
      fc.property(
        words.map((all) => all.join(" ")).filter((text) => !/Torvald[ –]+O’[ –]+b[aä]ck[ –]+(?:Åsén|asen)/i.test(text)),
        (text) => innocent(name, text),
      ),
    );
  });
});

it.each([
  ["Karl Strauß", "KARL STRAUSS"],
  ["Karl Strauss", "Karl Strauß"],
  ["Γιώργος Παππάς", "ΓΙΩΡΓΟΣ ΠΑΠΠΑΣ"],
  ["ΓΙΩΡΓΟΣ ΠΑΠΠΑΣ", "Γιώργος Παππάς"],
  ["Işık Yılmaz", "IŞIK YILMAZ"],
  ["Ismail Yilmaz", "İsmail Yılmaz"],
])("a name is found whatever the case: %s withheld, %s written", (phrase, text) => {
  expect(Phrases.of([{ phrase }]).clean(`Kom ${text} hem.`).text).toBe("Kom [borttaget] hem.");
  expect(Phrases.of([digestOf(phrase)]).allRowsIn(`Kom ${text} hem.`)).toEqual([0]);
});

it("a name over lines that begin with a number is removed from Markdown as from the page", () => {
  const one = Phrases.of([{ phrase: "Torvald Spik" }]);
  const markdown = "2018\\. Torvald\n2019\\. Spik bakar.";
  expect(one.clean(markdown, "markdown").text).toBe("2018\\. \\[borttaget\\]\n bakar.");
  expect(one.rowsIn("<p>2018. Torvald\n2019. Spik bakar.</p>", "built")).toEqual([0]);
});

it.each<[string, string, string, boolean | null]>([
  ["a letter of another script in a word", "Torvald Spik", "Tоrvald Spik", true],
  ["the same as an entity", "Torvald Spik", "T&#x43e;rvald Spik", true],
  ["small capitals", "Torvald Spik", "ᴛᴏʀᴠᴀʟᴅ Spik", true],
  ["an accent and a character that is not shown", "Torvald Spik", "Tórva\u200bld Spik", true],
  ["a word in one other script", "Eva Cope", "Eva Соре", false],
  ["an accent", "Andre Spik", "André Spiks", false],
  ["a stroke", "Bjorn Spik", "Bjørn Spik", false],
  ["å, ä and ö", "Back Spik", "Bäck Spik", null],
  ["part of a word with an accent", "Ide", "Andidéer", null],
])("a look-alike is a disguise only in a word that no language spells so: %s", (_, phrase, text, isDisguised) => {
  const found = Phrases.of([{ phrase }]).lookAlikesIn(text);
  expect(found.map((one) => one.isDisguised)).toEqual(isDisguised === null ? [] : [isDisguised]);
});

it.each([
  ["*Torvald* [Spik](http://spik.se) bakar.", "\\[borttaget\\] bakar."],
  ["[Torvald][1] Spik bakar.\n\n[1]: http://x.se", "\\[borttaget\\] bakar.\n\n[1]: http://x.se"],
  ["[Torvald][] Spik bakar.\n\n[Torvald]: http://x.se", "\\[borttaget\\] bakar.\n\n[Torvald]: http://x.se"],
  ['Kvar.\n\n[Torvald](http://x.se/(a)b "c") Spik bakar.\n\nKvar.', "Kvar.\n\n\\[borttaget\\]\n\nKvar."],
  ['Kvar.\n\n[Torvald](http://x.se\n"c") Spik bakar.', "Kvar.\n\n\\[borttaget\\]\n"],
])("a phrase around a link is removed as it is shown, and no other paragraph: %s", (markdown, left) => {
  expect(Phrases.of([{ phrase: "Torvald Spik" }]).clean(markdown, "markdown").text).toBe(left);
});

it("names in a row that form a phrase together are removed, and no others", () => {
  const torvald = Phrases.of([{ phrase: "Torvald Spik" }]);
  expect(torvald.cleanRow(["Skola", "Torvald", "Spik", "Spik"]).names).toEqual([
    "Skola",
    "[borttaget]",
    "[borttaget]",
    "Spik",
  ]);
  expect(torvald.cleanRow(["Torvald", "Skola", "Spik"])).toEqual({ names: ["Torvald", "Skola", "Spik"], rows: [] });
});
