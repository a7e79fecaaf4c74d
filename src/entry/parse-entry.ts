import { unprintable } from "../capture/unprintable.ts";
import { messages } from "../language/messages.ts";
import { type Judge, type Parsed, parseYaml } from "./parse-yaml.ts";

const fences = /^---\n([\s\S]*?\n)?---(?:\n([\s\S]*))?$/;

function split(source: string): RegExpExecArray | null {
  return fences.exec(source.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n"));
}

/** Returns the front matter of a Markdown file as it is written, or "" if the file has none. */
export function frontOf(source: string): string {
  return split(source)?.[1] ?? "";
}

/** The line of a Markdown file on which its body begins, counted from 1. */
export function firstLineOfBody(source: string): number {
  const [, front = "", rest = ""] = split(source) ?? [];
  const blank = /^\n*/.exec(rest)?.[0].length ?? 0;
  return front.split("\n").length + 2 + blank;
}

/** Parses a Markdown file with front matter; returns front matter and body, or problems that name `file`. */
export function parseEntry<Front extends object>(
  source: string,
  file: string,
  schema: Judge<Front>,
): Parsed<{ front: Front; body: string }> {
  const odd = unprintable.exec(source);
  if (odd) {
    const where = messages.entry.line(source.slice(0, odd.index).split(/\r\n?|\n/).length);
    return { problems: [{ file, where, message: messages.entry.files.control }] };
  }
  const parts = split(source);
  if (!parts) {
    return {
      problems: [{ file, where: messages.entry.line(1), message: messages.entry.files.noFrontMatter }],
    };
  }
  // The opening fence is line 1 of the file, so line 1 of the YAML is line 2.
  const front = parseYaml(parts[1] ?? "", file, schema, 1);
  if ("problems" in front) return front;
  return { value: { front: front.value, body: (parts[2] ?? "").replace(/^\n+/, "").trimEnd() } };
}
