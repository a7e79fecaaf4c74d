import { expect, it } from "vitest";
import { commenterAs } from "../../src/entry/comments.ts";
import { parseYaml } from "../../src/entry/parse-yaml.ts";
import { postSchema } from "../../src/entry/schema.ts";
import { withheldSchema } from "../../src/entry/withheld.ts";

it.each([
  ["Anna Ek", "A.E."],
  ["anna", "A."],
  ["Åsa-Maria von Öhn", "Å.V.Ö."],
  ["E\u0301va", "E\u0301."],
  ["  Bo  Al ", "B.A."],
  ["anna.ek@exempel.se", "A."],
  ["“Kalle” (S)", "K.S."],
  ["47", "4."],
  ["A.E.", "A.E."],
  ["!?", undefined],
])("the initials of %j are %j, and stay what they are", (name, initials) => {
  expect(commenterAs("initials", name)).toBe(initials);
  expect(commenterAs("initials", initials)).toBe(initials);
});

it("a name is told in full or not at all where the settings say so", () => {
  expect(commenterAs("named", "Anna Ek")).toBe("Anna Ek");
  expect(commenterAs("withheld", "Anna Ek")).toBeUndefined();
  expect(commenterAs("named", null)).toBeUndefined();
});

it.each([
  ['{body: "Ja", source: {capture: a.txt, lines: [2, 1]}}', "source.lines", "expected the first line before the last"],
  ['{body: "Ja", source: {capture: a.txt, lines: [1, 2], line: 1}}', "source.line", "did you mean lines?"],
  ['{body: "Ja", source: "a\\tb"}', "source", "expected one line of text, got a tab"],
  ['{body: "Ja", source: 4}', "source", "expected text, got 4"],
  ['{id: "1", body: "Ja", source: brev}', "id", "write it without quotes"],
  ['{body: "", source: brev}', "body", "expected some text"],
])("of a comment %s the fault is told at %s", (comment, field, message) => {
  const parsed = parseYaml(`comments: [${comment}]`, "a.md", postSchema.pick({ comments: true }));
  const problems = "problems" in parsed ? parsed.problems : [];
  expect(problems.map(({ where = "", message }) => `${where}: ${message}`)).toEqual([
    expect.stringContaining(`comments.0.${field}: `),
  ]);
  expect(problems[0]?.message).toContain(message);
});

it("the id of a comment to withhold needs its field", () => {
  const row = (field: string): string => `- {entry: posts/a, ${field}comment: 1, date: 2026-05-01, reason: Ja}`;
  expect(parseYaml(row("field: comments, "), "withheld.yaml", withheldSchema)).toHaveProperty("value");
  expect(parseYaml(row(""), "withheld.yaml", withheldSchema)).toMatchObject({
    problems: [{ message: expect.stringContaining("expected field: comments beside the id of a comment") }],
  });
});
