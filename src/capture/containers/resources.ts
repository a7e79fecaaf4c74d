import { locate } from "../address.ts";
import type { Member } from "./member.ts";

/** An image that is beside a page, in a container or a folder. Its bytes are read when they are wanted. */
export interface ResourceFile extends Pick<Member, "url" | "address" | "captured" | "contentId"> {
  /** Where the container or the image itself lies on the disk. */
  file: string;
  /** The name of the container; absent for an image that is a file of its own. */
  container?: string;
  /** Its place in the container; for a file of its own its path on the disk, with `/`. */
  path: string;
  sha256: string;
  /** Its size in bytes. */
  size: number;
}

/** The page that refers to an image: its address and time, and its place as its record has it. */
export interface Referrer {
  address?: string | undefined;
  captured?: string | undefined;
  container?: string | undefined;
  path?: string | undefined;
  /** The address that the post with the image had on its blog; absent where it is not stated. */
  post?: string | undefined;
}

/** Finds images by how pages refer to them. */
export interface ResourceIndex {
  /** The image that a page means by a reference as written in it; null where it is not there, or two differ. */
  find(reference: string, page: Referrer): ResourceFile | null;
}

/** The images of containers and folders, to be found by address, relative path or the name in a message. */
export function indexResources(files: readonly ResourceFile[]): ResourceIndex {
  const byKey = new Map<string, ResourceFile[]>();
  for (const file of files)
    for (const key of keysOf(file)) {
      const same = byKey.get(key);
      if (same) same.push(file);
      else byKey.set(key, [file]);
    }
  return {
    find(reference, page) {
      for (const key of keysFor(reference, page)) {
        const found = nearest(byKey.get(key) ?? [], page);
        if (found) return found;
      }
      return null;
    },
  };
}

function keysOf({ url, address, container = "", path, contentId }: ResourceFile): string[] {
  return [
    ...(url === undefined ? [] : [`url ${plain(url)}`]),
    ...(address === undefined ? [] : [`address ${withoutScheme(address)}`]),
    ...(contentId === undefined ? [] : [`cid ${container} ${contentId.replace(/^<|>$/g, "")}`]),
    `path ${container} ${path}`,
    ...(url === undefined && address === undefined ? uploadKeys(path) : []),
  ];
}

/** WordPress keeps an image in a folder of its year and month, under a name that no other one there has. */
function uploadKeys(path: string): string[] {
  const [, upload] = /(?:^|\/)((?:19|20)\d\d\/\d\d\/[^/]+)$/.exec(path) ?? [];
  return upload === undefined ? [] : [`upload ${upload}`];
}

/** The keys by which a reference is looked up, the surest first. */
function keysFor(reference: string, { address, container = "", path, post }: Referrer): string[] {
  const written = reference.trim();
  if (/^cid:/i.test(written)) return [`cid ${container} ${decoded(written.slice(4))}`];
  const url = absolute(written, address);
  const located = url === null ? undefined : locate(url)?.address;
  const relative = path === undefined ? null : relativePath(written, path);
  return [
    ...(url === null ? [] : [`url ${plain(url)}`]),
    ...(relative === null ? [] : [`path ${container} ${relative}`]),
    ...(located === undefined ? [] : [`url ${plain(located)}`, `address ${withoutScheme(located)}`]),
    ...(path === undefined
      ? []
      : pathsFromRoot(written, path, [address, post]).map((one) => `path ${container} ${one}`)),
    ...(url === null || post === undefined ? [] : uploadKeysFor(new URL(url), post)),
  ];
}

/** The image of the post's own blog in a folder of uploads; of one in a smaller size also the whole one. */
function uploadKeysFor({ hostname, pathname }: URL, post: string): string[] {
  const blog = absolute(post, undefined);
  if (blog === null || hostOfUploads(hostname) !== hostOfUploads(new URL(blog).hostname)) return [];
  const isUpload = /\/(?:uploads|files)\//.test(pathname) || hostname.endsWith(".files.wordpress.com");
  if (!isUpload) return [];
  const path = decoded(pathname);
  return [...uploadKeys(path), ...uploadKeys(path.replace(/-\d{1,5}x\d{1,5}(?=\.\w+$)/, ""))];
}

/** WordPress.com has the images of a blog on a host beside it. */
function hostOfUploads(hostname: string): string {
  return hostname.replace(/^www\./, "").replace(/\.files\.wordpress\.com$/, ".wordpress.com");
}

function absolute(written: string, base: string | undefined): string | null {
  try {
    return new URL(written, base).href;
  } catch {
    return null;
  }
}

/** An address as it is compared: blogs had one page under both schemes. */
function plain(url: string): string {
  return withoutScheme(absolute(url, undefined) ?? url).replace(/#.*$/, "");
}

function withoutScheme(url: string): string {
  return url.replace(/^https?:/i, "");
}

/** So many parts of a path say which image it is where the host of the page is not known. */
const leastParts = 3;

/**
 * Where the image of a path from the root of the blog lies if the page is in a copy of the blog: below one of the folders that
 * the page is in, the nearest first. `addresses` are those that the page may have had.
 */
function pathsFromRoot(written: string, page: string, addresses: readonly (string | undefined)[]): string[] {
  const url = absolute(written, "http://root.invalid/");
  if (url === null || !/^(?:https?:)?\//i.test(written)) return [];
  const { hostname, pathname } = new URL(url);
  const hosts = addresses.flatMap((one) => (one === undefined ? [] : [hostOfUploads(new URL(one).hostname)]));
  const parts = decoded(pathname).split("/").filter(Boolean);
  const isOfBlog =
    hostname === "root.invalid" ||
    (hosts.length > 0 ? hosts.includes(hostOfUploads(hostname)) : parts.length >= leastParts);
  if (!isOfBlog || parts.length === 0 || parts.includes("..")) return [];
  const folders = page.split("/").slice(0, -1);
  return folders.map((_, at) => [...folders.slice(0, folders.length - at), ...parts].join("/")).concat(parts.join("/"));
}

/** The path that a relative reference leads to from that of its page; null for one that leaves the container. */
function relativePath(written: string, page: string): string | null {
  if (/^[a-z][a-z0-9+.-]*:|^\//i.test(written)) return null;
  const [plainPath = ""] = written.split(/[?#]/);
  const parts = page.split("/").slice(0, -1);
  for (const part of decoded(plainPath).replaceAll("\\", "/").split("/")) {
    if (part === "..") {
      if (parts.length === 0) return null;
      parts.pop();
    } else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Of the files under one key those of the page's own container, else all; of them the one captured nearest to the page. */
function nearest(files: readonly ResourceFile[], { container, captured }: Referrer): ResourceFile | null {
  const own = files.filter((file) => file.container === container);
  const candidates = own.length > 0 ? own : files;
  if (new Set(candidates.map(({ sha256 }) => sha256)).size <= 1) return candidates[0] ?? null;
  const day = dayNumber(captured);
  if (day === null) return null;
  const ranked = candidates
    .flatMap((file) => {
      const other = dayNumber(file.captured);
      return other === null ? [] : [{ file, days: Math.abs(other - day) }];
    })
    .sort((one, other) => one.days - other.days);
  const [first, second] = ranked;
  const isUndecided = first && second && first.days === second.days && first.file.sha256 !== second.file.sha256;
  return first && !isUndecided ? first.file : null;
}

function dayNumber(captured: string | undefined): number | null {
  const day = Date.parse((captured ?? "").slice(0, 10));
  return Number.isNaN(day) ? null : day / 86_400_000;
}

/** The bytes that a `data:` reference holds, and their media type as stated; null for any other reference. */
export function inlineData(reference: string): { mediaType: string; bytes: Uint8Array } | null {
  const [, mediaType = "", base64, data = ""] =
    /^\s*data:([^,;]*)(?:;(?!base64,)[^,;]*)*(;base64)?,(.*)$/is.exec(reference) ?? [];
  if (data === "") return null;
  const bytes = base64 ? Buffer.from(data, "base64") : Buffer.from(decoded(data), "latin1");
  return { mediaType: mediaType.toLowerCase() || "text/plain", bytes };
}
