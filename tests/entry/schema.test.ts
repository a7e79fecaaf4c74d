import { describe, expect, it } from "vitest";
import { z } from "zod";
import { capturesSchema } from "../../src/entry/capture-record.ts";
import type { Judge } from "../../src/entry/parse-yaml.ts";
import { pageSchema, postSchema, reportSchema, sectionSchema } from "../../src/entry/schema.ts";
import { siteSchema } from "../../src/entry/site.ts";
import { vocabularySchema } from "../../src/entry/vocabulary.ts";
import { withheldSchema } from "../../src/entry/withheld.ts";

/** A schema whose output type differs from its input type does not compile here. */
function row<Value>(name: string, schema: Judge<Value>): [string, z.ZodType] {
  return [name, schema];
}

describe.each([
  row("post", postSchema),
  row("report", reportSchema),
  row("section", sectionSchema),
  row("page", pageSchema),
  row("site", siteSchema),
  row("vocabulary", vocabularySchema),
  row("captures", capturesSchema),
  row("withheld", withheldSchema),
])("the schema of %s", (_, schema) => {
  it("describes every field in one sentence, and says what the absence of an optional one means", () => {
    const fields = fieldsOf(z.toJSONSchema(schema));
    expect(fields.length).toBeGreaterThan(0);
    for (const { path, description, isOptional } of fields) {
      expect(description, path).toMatch(/^[A-Z].*\.$/s);
      if (isOptional) expect(description, path).toMatch(/absent/);
    }
  });

  it("judges a value and never changes it", () => {
    expect(z.toJSONSchema(schema, { io: "input" })).toEqual(z.toJSONSchema(schema, { io: "output" }));
  });
});

it("a schema that changes a value is refused by the compiler", () => {
  // @ts-expect-error: a default
  row("default", z.object({ a: z.string().default("x") }));
  // @ts-expect-error: a coercion
  row("coercion", z.object({ a: z.coerce.number() }));
  // @ts-expect-error: a transform
  row("transform", z.object({ a: z.string().transform(Number) }));
});

interface Field {
  path: string;
  description: string | undefined;
  isOptional: boolean;
}

/** The fields of a JSON Schema and of everything in it. */
function fieldsOf(schema: unknown, path = ""): Field[] {
  if (typeof schema !== "object" || schema === null) return [];
  const { properties = {}, required = [], ...rest } = schema as z.core.JSONSchema.BaseSchema;
  const own = Object.entries(properties).flatMap(([name, property]) => [
    {
      path: `${path}${name}`,
      description: (property as z.core.JSONSchema.BaseSchema).description,
      isOptional: !required.includes(name),
    },
    ...fieldsOf(property, `${path}${name}.`),
  ]);
  return [...own, ...Object.values(rest).flatMap((part) => fieldsOf(part, path))];
}
