import { type Document, isScalar, type Node, visit } from "yaml";
import { messages } from "../language/messages.ts";

/** Finds YAML that no entry needs: references, duplicate keys, and keys that are not plain names. */
export function forbiddenYaml(document: Document): { message: string; offset: number }[] {
  const found: { message: string; offset: number }[] = [];
  const add = (message: string, node: unknown): void => {
    found.push({ message, offset: (node as Node | null)?.range?.[0] ?? 0 });
  };
  visit(document, {
    Alias: (_, node) => add(messages.entry.forbiddenYaml.alias, node),
    Node: (_, node) => {
      if ("anchor" in node && node.anchor) add(messages.entry.forbiddenYaml.anchor, node);
    },
    Map: (_, map) => {
      const keys = new Set<unknown>();
      for (const { key } of map.items) {
        const name = isScalar(key) ? String(key.value) : undefined;
        if (name === undefined || name === "__proto__") add(messages.entry.forbiddenYaml.key, key);
        else if (keys.has(name)) add(messages.entry.forbiddenYaml.twice(name), key);
        keys.add(name);
      }
    },
  });
  return found;
}
