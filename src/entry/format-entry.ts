import { formatYaml } from "./format-yaml.ts";
import { schemas } from "./schema.ts";

/**
 * Returns the text of an entry's file: front matter with its fields in the schema's order, and body. `before` is the front
 * matter of the file as it is now; its comments are kept.
 */
export function formatEntry<Front extends { type: keyof typeof schemas }>(
  front: Front,
  body: string,
  before?: string,
): string {
  const keys = Object.keys(schemas[front.type].shape) as (keyof Front)[];
  const ordered = Object.fromEntries(keys.filter((key) => front[key] !== undefined).map((key) => [key, front[key]]));
  return `---\n${formatYaml(ordered, before)}---\n${body === "" ? "" : `\n${body}\n`}`;
}
