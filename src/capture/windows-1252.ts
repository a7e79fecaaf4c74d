import iconv from "iconv-lite";

/**
 * Windows-1252, byte by byte. Its five bytes without a character stay the control characters that they are in Latin-1,
 * so that nothing becomes U+FFFD. (Node's own TextDecoder reads 0x80 to 0x9f as Latin-1 in some versions.)
 */
const characters = Array.from({ length: 256 }, (_, byte) => {
  const character = iconv.decode(Buffer.of(byte), "windows-1252");
  return character === "\ufffd" ? String.fromCharCode(byte) : character;
});
const bytes = new Map(characters.map((character, byte) => [character, byte]));

/** Bytes → text; every byte has a character. */
export function decodeWindows1252(encoded: Uint8Array): string {
  const latin1 = Buffer.from(encoded).toString("latin1");
  return latin1.replace(/[\u0080-\u009f]/g, (character) => characters[character.charCodeAt(0)] ?? character);
}

/** Text → the bytes it was read from, as Windows-1252 or as Latin-1; null where a character is in neither. */
export function encodeWindows1252(text: string): Uint8Array | null {
  const encoded = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    const byte = bytes.get(character) ?? (/[\u0080-\u009f]/.test(character) ? character.charCodeAt(0) : undefined);
    if (byte === undefined) return null;
    encoded[at] = byte;
  }
  return encoded;
}
