import { createHash } from "node:crypto";

/** The digest algorithms that containers use, and the length of their digests in bytes. */
const algorithms: Readonly<Record<string, number>> = { md5: 16, sha1: 20, sha256: 32, sha512: 64 };

/** A digest as a container states it ("sha1:B2LTWWPUOYAH7UIPQ7ZUPQ4VMBSVC36A", or in hex) → algorithm and hex; null for none that is known. */
export function parseDigest(stated: string | undefined): { algorithm: string; hex: string } | null {
  const [, name = "", value = ""] = /^\s*([\w-]+):([\w=+/-]+)\s*$/.exec(stated ?? "") ?? [];
  const algorithm = name.toLowerCase().replace("-", "");
  const length = algorithms[algorithm];
  if (length === undefined) return null;
  if (value.length === length * 2 && /^[0-9a-f]+$/i.test(value)) return { algorithm, hex: value.toLowerCase() };
  const hex = hexOfBase32(value);
  return hex !== null && hex.length === length * 2 ? { algorithm, hex } : null;
}

/** The digest of bytes, as "sha1:" and so on with hex. */
export function digestBy(algorithm: string, bytes: Uint8Array): string {
  return `${algorithm}:${createHash(algorithm).update(bytes).digest("hex")}`;
}

/** True or false for bytes that have a stated digest or another; null for one that cannot be verified. */
export function hasDigest(stated: string | undefined, bytes: Uint8Array): boolean | null {
  const parsed = parseDigest(stated);
  return parsed && digestBy(parsed.algorithm, bytes) === `${parsed.algorithm}:${parsed.hex}`;
}

/** The same of bytes that come in pieces. Throws where they cannot be read. */
export async function piecesHaveDigest(stated: string, pieces: AsyncIterable<Uint8Array>): Promise<boolean | null> {
  const parsed = parseDigest(stated);
  if (!parsed) return null;
  const sum = createHash(parsed.algorithm);
  for await (const piece of pieces) sum.update(piece);
  return sum.digest("hex") === parsed.hex;
}

function hexOfBase32(value: string): string | null {
  const letters = value.replace(/=+$/, "").toUpperCase();
  if (!/^[A-Z2-7]+$/.test(letters)) return null;
  const bits = Array.from(letters, (letter) =>
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter).toString(2).padStart(5, "0"),
  ).join("");
  return (bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2).toString(16).padStart(2, "0")).join("");
}
