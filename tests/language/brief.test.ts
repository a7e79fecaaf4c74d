import { expect, it } from "vitest";
import { briefDifference } from "../../src/language/brief.ts";

it("two short values are shown whole, and a field that is not there is nothing", () => {
  expect(briefDifference(3, null, "nothing")).toEqual(["3", "null"]);
  expect(briefDifference(undefined, ["a"], "nothing")).toEqual(["nothing", '["a"]']);
});

it("two long values are shown where they differ", () => {
  const text = "En rad som båda har. ".repeat(20);
  expect(briefDifference(`${text}Min rad. ${text}`, `${text}Din rad.`, "nothing")).toEqual([
    "…n rad som båda har. Min rad. En rad som båda har. En rad som båda har. En rad s…",
    '…n rad som båda har. Din rad."',
  ]);
});

it("of two values of which one goes on, the other's end is shown", () => {
  const [one, other] = briefDifference("a".repeat(200), "a".repeat(100), "nothing");
  expect(one).not.toBe(other);
});
