import { expect, it } from "vitest";
import { nearQuestion } from "../../layouts/scripts/near.ts";

const words = ["kringla", "skola", "bussen", "försörjningsstöd"];

it.each([
  ["kringlna", "kringla"],
  ["försörjningstöd", "försörjningsstöd"],
  ["bussen krimgla", "bussen kringla"],
  ["skola", null],
  ["helt annat", null],
  ["bas", null],
])("of %j the texts have something near: %j", (question, near) => expect(nearQuestion(question, words)).toBe(near));
