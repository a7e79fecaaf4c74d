import {
  type Dirent,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  realpathSync,
  type Stats,
  statSync,
} from "node:fs";
import { join, relative, sep } from "node:path";
import { messages } from "../language/messages.ts";
import { closest } from "./closest.ts";
import { importedName } from "./imported.ts";
import { manifestName } from "./manifest.ts";
import { oddFile } from "./odd-file.ts";
import type { Problem } from "./problem.ts";
import { readText } from "./read-text.ts";
import { mayBeUnreadable } from "./unreadable-name.ts";
import { walkFolder } from "./walk-folder.ts";

/** A file of a content folder. */
export interface ReadFile {
  /** Below the content folder, with `/`. */
  path: string;
  text: string;
  sha256: string;
}

const yamlFiles = ["site.yaml", "vocabulary.yaml", "captures.yaml", importedName];
const otherFiles = ["withheld.yaml", manifestName];
const folders = ["posts", "report", "pages"];
const otherFolders = ["captures", "images"];

/** Something that lies in a content folder. */
interface Found {
  path: string;
  entry: Dirent | Stats;
}

/** Reads the YAML and Markdown files of a content folder; each that could not be read is a problem. */
export function readFiles(folder: string): { files: ReadFile[]; problems: Problem[] } {
  const found = foundIn(folder);
  const refused = found.flatMap((one) => faultOf(folder, one) ?? []);
  const isRefused = new Set(refused.map(({ file }) => file));
  const misnamed = misnamedFiles(folder, found);
  const read = found
    .filter(({ path }) => (yamlFiles.includes(path) || isEntry(path)) && !isRefused.has(join(folder, path)))
    .map(({ path }) => readFile(folder, path));
  return {
    files: read.flatMap((one) => ("message" in one ? [] : [one])),
    problems: [
      ...filesForFolders(folder),
      ...refused,
      ...misnamed,
      ...read.flatMap((one) => ("message" in one ? [one] : [])),
    ],
  };
}

/** The text of the manifest; empty where it is missing or cannot be read, since the next import writes it again. */
export function readManifestText(folder: string): string {
  try {
    return statSync(join(folder, manifestName)).isFile() ? readFileSync(join(folder, manifestName), "utf8") : "";
  } catch {
    return "";
  }
}

function readFile(folder: string, path: string): ReadFile | Problem {
  const read = readText(join(folder, path));
  return "message" in read ? read : { path, ...read };
}

/** Files that a person meant to be read, and that no name makes so: YAML of another name, and Markdown of another ending. */
function misnamedFiles(folder: string, found: readonly Found[]): Problem[] {
  if (!isFolder(folder)) return [];
  const known = [...yamlFiles, "withheld.yaml"];
  const yaml = readdirSync(folder).filter((name) => /\.ya?ml$/i.test(name) && !known.includes(name));
  const meant = (name: string): string =>
    closest(name.replace(/\.yml$/i, ".yaml"), known) ?? messages.entry.files.anyKnownName;
  const entries = found.filter(({ path }) => /\.(?:md|markdown|mdown|md\.txt)$/i.test(path) && !path.endsWith(".md"));
  return [
    ...yaml.map((name) => ({
      file: join(folder, name),
      message: messages.entry.files.misnamed(meant(name)),
    })),
    ...entries
      .filter(({ path }) => folders.some((name) => path.startsWith(`${name}/`)))
      .map(({ path }) => ({ file: join(folder, path), message: messages.entry.files.noMarkdownName })),
  ];
}

function isEntry(path: string): boolean {
  return path.endsWith(".md") && folders.some((name) => path.startsWith(`${name}/`));
}

/** The files, links and so on of a content folder, those that a folder of entries or captures contains among them. */
function foundIn(folder: string): Found[] {
  if (!isFolder(folder)) return [];
  const own = [...yamlFiles, ...otherFiles, ...folders, ...otherFolders].flatMap((path): Found[] => {
    const entry = lstatSync(join(folder, path), { throwIfNoEntry: false });
    return entry ? [{ path, entry }] : [];
  });
  const below = own.filter(({ path, entry }) => entry.isDirectory() && !yamlFiles.includes(path));
  return [...own, ...below.flatMap(({ path }) => foundBelow(folder, path))];
}

/** No link is followed. Of folders only those are listed that have the name of an entry, or one that may not be read. */
function foundBelow(folder: string, name: string): Found[] {
  return walkFolder(join(folder, name))
    .filter((entry) => !entry.isDirectory() || entry.name.endsWith(".md") || mayBeUnreadable(entry.name))
    .map((entry) => ({ path: relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"), entry }))
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}

/** Why something is not read: a folder has its name, its name cannot be read, it is a link that leads elsewhere, or no file. */
function faultOf(folder: string, { path, entry }: Found): Problem | null {
  const file = join(folder, path);
  if (mayBeUnreadable(path) && !existsSync(file)) return { file, message: messages.entry.files.unreadableName };
  if (entry.isDirectory() && (yamlFiles.includes(path) || isEntry(path)))
    return { file, message: messages.entry.files.folderForFile };
  const odd = oddFile(entry);
  if (odd) return { file, message: messages.entry.files.odd(odd) };
  const fault = entry.isSymbolicLink() ? faultOfLink(file, folder) : null;
  return fault === null ? null : { file, message: fault };
}

function faultOfLink(file: string, folder: string): string | null {
  const target = targetOf(file);
  if (target === null) return messages.entry.files.linkToNothing;
  if (!target.startsWith(realpathSync(folder) + sep)) return messages.entry.files.linkOutside(target);
  if (!statSync(target).isFile()) return messages.entry.files.linkToNoFile(target);
  return null;
}

/** What a link leads to in the end; null for one to nothing or in a circle. */
function targetOf(link: string): string | null {
  try {
    return realpathSync(link);
  } catch {
    return null;
  }
}

/** Files in the place of the content folder or one of its folders. */
function filesForFolders(folder: string): Problem[] {
  const places = [folder, ...[...folders, "captures"].map((name) => join(folder, name))];
  return places
    .filter((place) => existsSync(place) && !isFolder(place))
    .map((file) => ({
      file,
      message: messages.entry.files.fileForFolder,
    }));
}

function isFolder(place: string): boolean {
  return statSync(place, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
