import { type Document, isScalar, type Node, visit } from "yaml";

/** Finds YAML that no entry needs: references, duplicate keys, and keys that are not plain names. */
export function forbiddenYaml(document: Document): { message: string; offset: number }[] {
  const found: { message: string; offset: number }[] = [];
  const add = (message: string, node: unknown): void => {
    found.push({ message, offset: (node as Node | null)?.range?.[0] ?? 0 });
  };
  visit(document, {
    Alias: (_, node) =>
      add("a value by reference (*), which no field may have; write the value, or put the text in quotes", node),
    Node: (_, node) => {
      if ("anchor" in node && node.anchor)
        add("a name for references (&), which no field may have; remove it, or put the text in quotes", node);
    },
    Map: (_, map) => {
      const keys = new Set<unknown>();
      for (const { key } of map.items) {
        const name = isScalar(key) ? String(key.value) : undefined;
        if (name === undefined || name === "__proto__")
          add("a key that is no field's name; correct it, or remove it", key);
        else if (keys.has(name)) add(`the field ${name} is there twice; keep one`, key);
        keys.add(name);
      }
    },
  });
  return found;
}
