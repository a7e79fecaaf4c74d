import { faultOfSize } from "../decode.ts";
import { mediaTypeOf } from "../media-type.ts";
import type { LeftOut, Member } from "./member.ts";

/** What a member is for the import: a page that a reader may read, an image, or neither, and then what. */
export type Role = "page" | "image" | LeftOut;

/** What a file is by the ending of its name; absent for one that may be a page. */
const byEnding: Readonly<Record<string, Role>> = Object.fromEntries(
  (
    [
      ["image", "png jpg jpeg jpe gif webp avif svg bmp ico tif tiff heic"],
      ["stylesheet", "css less scss"],
      ["script", "js mjs map wasm"],
      ["font", "woff woff2 ttf otf eot"],
      ["sound-or-video", "mp3 mp4 m4a m4v ogg ogv oga wav webm mov avi flv swf wmv mpg mpeg"],
      ["data", "json jsonl csv cdx cdxj"],
      ["pdf", "pdf"],
    ] as const
  ).flatMap(([role, endings]) => endings.split(" ").map((ending) => [ending, role] as const)),
);

/** What a file is by its media type as stated; the first that fits. */
const byMediaType: readonly { type: RegExp; role: Role }[] = [
  { type: /^image\//, role: "image" },
  { type: /^text\/css$/, role: "stylesheet" },
  { type: /javascript|ecmascript/, role: "script" },
  { type: /^(?:application\/)?font|^application\/(?:vnd\.ms-fontobject|x-font)/, role: "font" },
  { type: /^(?:audio|video)\//, role: "sound-or-video" },
  { type: /^application\/pdf$/, role: "pdf" },
  { type: /json$/, role: "data" },
];

/** What a file is by its name alone; null where it may be a page. */
export function roleByName(path: string): Role | null {
  const parts = path.split("/");
  const name = parts.at(-1) ?? "";
  if (parts.some((part) => part === "__MACOSX" || (part.startsWith(".") && part !== "." && part !== "..")))
    return "hidden";
  if (/^(?:robots|ads|humans|security)\.txt$/i.test(name)) return "robots";
  return byEnding[/\.([a-z0-9]{1,6})(?:[?#].*)?$/i.exec(name)?.[1]?.toLowerCase() ?? ""] ?? null;
}

/** What a member is: by its media type as stated, its name or address, and its bytes. */
export function roleOf({ path, url, declared, bytes }: Member): Role {
  const stated = byMediaType.find(({ type }) => declared !== undefined && type.test(declared));
  if (stated) return stated.role;
  const named = roleByName(url === undefined ? path : pathOf(url));
  const isDeclaredPage = declared === "text/html" || declared === "application/xhtml+xml";
  if (named && !(isDeclaredPage && named !== "robots")) return named;
  if (bytes.length === 0) return "empty";
  // A crawl has thousands of pages: whether the rest is text too is seen when they are read.
  const mediaType = mediaTypeOf(bytes.subarray(0, headBytes));
  if (mediaType === "application/pdf") return "pdf";
  if (!pageTypes.includes(mediaType)) return "no-text";
  return faultOfSize(bytes.length) === null ? "page" : "too-large";
}

const headBytes = 65_536;

const pageTypes: readonly string[] = ["text/html", "text/plain", "application/xml"];

function pathOf(url: string): string {
  try {
    return new URL(url).pathname;
  } catch {
    return url;
  }
}
