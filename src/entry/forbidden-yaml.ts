import { type Document, isScalar, type Node, visit } from "yaml";

/** Finds YAML that no entry needs: references, duplicate keys, and keys that are not plain names. */
export function forbiddenYaml(document: Document): { message: string; offset: number }[] {
  const found: { message: string; offset: number }[] = [];
  const add = (message: string, node: unknown): void => {
    found.push({ message, offset: (node as Node | null)?.range?.[0] ?? 0 });
  };
  visit(document, {
    Alias: (_, node) => add("A value by reference (*), which may grow without end", node),
    Node: (_, node) => {
      if ("anchor" in node && node.anchor) add("A name for references (&)", node);
    },
    Map: (_, map) => {
      const keys = new Set<unknown>();
      for (const { key } of map.items) {
        const name = isScalar(key) ? String(key.value) : undefined;
        if (name === undefined || name === "__proto__") add("A key that is no field's name", key);
        else if (keys.has(name)) add("Map keys must be unique", key);
        keys.add(name);
      }
    },
  });
  return found;
}
