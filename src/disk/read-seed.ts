import { statSync } from "node:fs";
import { join } from "node:path";
import type { Content } from "../entry/content.ts";
import { oddFile } from "../entry/odd-file.ts";
import { parseYaml } from "../entry/parse-yaml.ts";
import { formatProblem } from "../entry/problem.ts";
import { readText } from "../entry/read-text.ts";
import { vocabularySchema } from "../entry/vocabulary.ts";
import type { Seed } from "../import/first-files.ts";
import { messages } from "../language/messages.ts";
import { Refused } from "./refused.ts";

/** Reads the vocabulary that a new archive is given. Throws `Refused` where it cannot be used. */
export function readSeed(file: string | undefined, { folder, files }: Content): Seed | null {
  if (file === undefined) return null;
  if (files.has("vocabulary.yaml")) {
    const message = messages.disk.seed.isThere(join(folder, "vocabulary.yaml"), file);
    throw new Refused(message, 2);
  }
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) throw new Refused(messages.disk.seed.noFile(file || '""'), 2);
  if (!found.isFile()) {
    throw new Refused(messages.disk.seed.odd(file, oddFile(found)), 2);
  }
  const read = readText(file);
  if ("message" in read) throw new Refused(formatProblem(read), 1);
  const vocabulary = read.text;
  const parsed = parseYaml(vocabulary, file, vocabularySchema);
  if ("problems" in parsed) throw new Refused(parsed.problems.map(formatProblem).join("\n"), 1);
  return { vocabulary, terms: parsed.value };
}
