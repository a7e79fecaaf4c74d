import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { importedName } from "./imported.ts";
import { manifestName } from "./manifest.ts";
import type { Problem } from "./problem.ts";
import { readText } from "./read-text.ts";

/** A file of a content folder. */
export interface ReadFile {
  /** Below the content folder, with `/`. */
  path: string;
  text: string;
  sha256: string;
}

const yamlFiles = ["site.yaml", "vocabulary.yaml", "captures.yaml", importedName];
const folders = ["posts", "report", "pages"];

/** Reads the YAML and Markdown files of a content folder; each that could not be read is a problem. */
export function readFiles(folder: string): { files: ReadFile[]; problems: Problem[] } {
  const present = yamlFiles.filter((path) => existsSync(join(folder, path)));
  const read = [...present, ...folders.flatMap((name) => markdownFiles(folder, name))].map((path) =>
    readFile(folder, path),
  );
  return {
    files: read.flatMap((one) => ("message" in one ? [] : [one])),
    problems: [...filesForFolders(folder), ...read.flatMap((one) => ("message" in one ? [one] : []))],
  };
}

/** The text of the manifest; empty where it is missing or cannot be read, since the next import writes it again. */
export function readManifestText(folder: string): string {
  try {
    return readFileSync(join(folder, manifestName), "utf8");
  } catch {
    return "";
  }
}

function readFile(folder: string, path: string): ReadFile | Problem {
  const read = readText(join(folder, path));
  return "message" in read ? read : { path, ...read };
}

function markdownFiles(folder: string, name: string): string[] {
  if (!isFolder(join(folder, name))) return [];
  return readdirSync(join(folder, name), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".md"))
    .map((path) => `${name}/${path.split(sep).join("/")}`)
    .sort();
}

/** Files in the place of the content folder or one of its folders. */
function filesForFolders(folder: string): Problem[] {
  const places = [folder, ...[...folders, "captures"].map((name) => join(folder, name))];
  return places
    .filter((place) => existsSync(place) && !isFolder(place))
    .map((file) => ({
      file,
      message: "a file lies where a folder must be; move it away, and put the folder back",
    }));
}

function isFolder(place: string): boolean {
  return statSync(place, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
