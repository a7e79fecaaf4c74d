import { z } from "zod";

/** The schema of the value at a path of another schema; undefined where the path leads to none. */
export function schemaAt(schema: unknown, path: readonly PropertyKey[]): z.core.$ZodType | undefined {
  const found = path.reduce<unknown>((outer, key) => partOf(withoutWrapper(outer), key), schema);
  return found instanceof z.core.$ZodType ? found : undefined;
}

/** The names of the fields of an object's schema, also where it is one of several; none for another schema. */
export function fieldsOf(schema: unknown): string[] {
  const inner = withoutWrapper(schema);
  if (inner instanceof z.ZodUnion) return inner.options.flatMap(fieldsOf);
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}

function partOf(schema: unknown, key: PropertyKey): unknown {
  if (schema instanceof z.ZodObject) return schema.shape[key as string];
  if (schema instanceof z.ZodUnion) return schema.options.map((one) => partOf(one, key)).find((part) => part);
  if (schema instanceof z.ZodArray) return schema.element;
  if (schema instanceof z.ZodTuple) return schema.def.items[Number(key)];
  if (schema instanceof z.ZodRecord) return schema.valueType;
  return undefined;
}

/** The schema inside of `optional` and `nullable`. */
function withoutWrapper(schema: unknown): unknown {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable ? withoutWrapper(schema.unwrap()) : schema;
}
