import { readFileSync } from "node:fs";
import { stateEncoding } from "../capture/decoded.ts";
import type { StoredBytes } from "../capture/stored-bytes.ts";
import { messages } from "../language/messages.ts";
import { sha256Of } from "./digest.ts";
import { packBytes, unpackBytes } from "./packed.ts";

/** The bytes of a file on the disk. Throws where it cannot be read; reading it again throws where it has changed. */
export function storedFile(path: string): StoredBytes {
  const first = readFileSync(path);
  const sha256 = sha256Of(first);
  return {
    size: first.length,
    sha256,
    read() {
      const bytes = readFileSync(path);
      if (sha256Of(bytes) !== sha256) throw new Error(messages.disk.write.changed(path));
      return bytes;
    },
  };
}

/** The bytes of a page in a container, packed, with the encoding that its server stated. Markup takes a fifth as much packed. */
export function storedMember(bytes: Uint8Array, sha256: string, encoding: string | undefined): StoredBytes {
  const packed = packBytes(bytes);
  return {
    size: bytes.length,
    sha256,
    read() {
      const page = unpackBytes(packed);
      if (encoding !== undefined) stateEncoding(page, encoding);
      return page;
    },
  };
}
