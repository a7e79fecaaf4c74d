import { renderToString } from "preact-render-to-string";
import { expect, it } from "vitest";
import { PeriodLead } from "../../layouts/parts/period-lead.tsx";
import type { Evidence } from "../../src/entry/evidence.ts";
import { anArchive, aPost } from "../archive/an-archive.ts";

const bounds = (says: string, more: Partial<Evidence> = {}): Evidence => ({
  kind: "text",
  rule: "past",
  says,
  strength: "bounds",
  from: { words: "den 20 april" },
  ...more,
});

const archive = anArchive({
  posts: [
    aPost("a", { date: "2017-04-20/2017-06-27", evidence: [bounds("2017-04-20/.."), bounds("../2017-06-27")] }),
    aPost("b", {
      date: "2017-09-19",
      evidence: [
        bounds("2017-09-19", { kind: "explicit", from: { words: "19 september 2017" } }),
        bounds("../2017-09-04", { rule: "ahead", holds: false }),
      ],
    }),
  ],
});

it("the page of a month counts its posts by how sure the month is", () => {
  const leads = archive.months.map((group) => renderToString(<PeriodLead group={group} />));
  expect(leads.slice(0, 2)).toEqual([
    '<p class="lead">1 inlägg: 1 belagt; 1 omtvistat. </p>',
    '<p class="lead">1 inlägg: 1 kanske. </p>',
  ]);
});

it("the page of a year says that its counts are of the year, which may be surer than the month, and that dates are disputed", () => {
  const [year] = archive.years;
  if (!year) throw new Error("there is no year");
  expect(renderToString(<PeriodLead group={year} />)).toBe(
    '<p class="lead">2 inlägg. Deras årtal: 1 belagt, 1 härlett; 1 omtvistat datum. </p>',
  );
});
