import { locate } from "../address.ts";
import { capturedDay } from "./captured-day.ts";
import type { Member } from "./member.ts";

/** What the path of a file states, in the layouts of the tools that download from archives of the web. */
export type Placed = Pick<Member, "url" | "address" | "captured">;

/**
 * A path with `/` → address and day, as the layouts state them: `20150310123456/http:/blog.example/path/`,
 * `blog.example/20150310123456/path/index.html`, `websites/blog.example/path/index.html` (perhaps with the time). Nothing
 * for any other path: the name of a folder is no address by itself.
 */
export function placedBy(path: string): Placed {
  const parts = path.split("/").filter((part) => part !== "" && part !== ".");
  const folders = parts.slice(0, -1);
  const time = folders.findLastIndex((part) => timestamp.test(part));
  if (time !== -1) {
    const captured = capturedDay(parts[time] as string);
    return { ...addressBeside(parts, time), ...(captured !== null && { captured }) };
  }
  const websites = folders.findLastIndex((part, at) => part === "websites" && isHost(folders[at + 1]));
  return websites === -1 ? {} : addressOf(parts.slice(websites + 1));
}

const timestamp = /^(?:19|20)\d{12}(?:[a-z]{2}_)?$/;

/** The address that stands after the time, or its host before it and its path after. */
function addressBeside(parts: readonly string[], time: number): Placed {
  const after = parts.slice(time + 1);
  if (/^https?:$/.test(after[0] ?? "")) return isHost(after[1]) ? addressOf(after.slice(1), after[0]) : {};
  if (isHost(parts[time - 1])) return addressOf([parts[time - 1] as string, ...after]);
  return after.length > 1 && isHost(after[0]) ? addressOf(after) : {};
}

function isHost(part: string | undefined): boolean {
  return part !== undefined && /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[:_+]\d+)?$/i.test(part);
}

/** Host and path as an address. The tools add "index.html" to the path of a folder. */
function addressOf([host = "", ...path]: readonly string[], scheme = "http:"): Placed {
  const file = path.at(-1) ?? "";
  const last = file.replace(/^index\.html?(?=$|\?|%3f)/i, "").replace(/^%3f/i, "?");
  const url = `${scheme}//${host.replace(/[_+]/, ":")}/${[...path.slice(0, -1), last].join("/")}`;
  const address = locate(url)?.address;
  return address === undefined ? {} : { url, address };
}
