import { expect, it } from "vitest";
import { decode } from "../../src/original/decode.ts";

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

it("an empty file is refused, and so is a binary one", () => {
  expect(decode(new Uint8Array())).toMatchObject({ refused: expect.stringContaining("empty") });
  expect(decode(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]))).toMatchObject({
    refused: expect.stringContaining("binary"),
  });
});
