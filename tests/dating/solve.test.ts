import { parse as parseEdtf } from "edtf";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  boundsOf,
  byStrength,
  type Claim,
  explicitClaim,
  headingClaim,
  imageClaim,
  suggestionOf,
  visitClaim,
} from "../../src/dating/claims.ts";
import { daysOf, firstOf, intersect, lastOf } from "../../src/dating/interval.ts";
import { dateOf, datePosts, type Undated } from "../../src/dating/solve.ts";
import { dayNumber, isoDay } from "../../src/entry/calendar.ts";

/** A line of a capture that says when a post is from. */
const line = (text: string) => ({ number: 1, text });
const heading = headingClaim("2017-12", line("december 2017"));
const image = imageClaim("20170919 Bild.png") as Claim;
const visit = visitClaim({ number: 3, dates: ["2016-04"] }, "idag");
const twice = visitClaim({ number: 3, dates: ["2016-04", "2016-12"] }, "idag");
const text = (says: string): Claim => ({ kind: "text", says, strength: "bounds", from: {} });
const post = (key: string, ...claims: Claim[]): Undated => ({ key, title: `Rubrik ${key}`, claims });
const solve = (posts: Undated[], ...pages: string[]) =>
  datePosts(
    posts,
    pages.map((page) => [...page]),
  );
const dates = (posts: Undated[], ...pages: string[]) =>
  posts.map(({ key }) => solve(posts, ...pages).datings.get(key)?.date);

describe("a post alone", () => {
  it.each<[string, string | undefined, Claim[]]>([
    ["without claims there is no date", undefined, []],
    ["a heading's month is certain", "2017-12", [heading]],
    ["an image's name suggests its day", "2017-09-19?", [image]],
    ["a visit suggests its month", "2016-04?", [visit]],
    ["a visit with two occasions suggests either month", "[2016-04?,2016-12?]", [twice]],
    ["an event in the past is a lower bound", "2017-12-19/2017-12-31", [heading, text("2017-12-19/..")]],
    ["an event in the future is an upper bound", "../2016-09-30", [text("../2016-09-30")]],
    [
      "only the end that rests on a suggestion is marked with ?",
      "2017-08-29/2017-09-03?",
      [
        text("2017-08-29/.."),
        { kind: "week", says: "2017-08-28/2017-09-03", strength: "suggests", from: { words: "i veckan" } },
      ],
    ],
    ["a suggestion that fits no bound is not used", "2017-12", [heading, visit]],
    [
      "the blog's own date is stronger than a heading",
      "2017-11-02",
      [heading, explicitClaim("2017-11-02", line("2 november 2017"))],
    ],
    [
      "a person's claim is the strongest",
      "2018-01",
      [heading, { kind: "editor", says: "2018-01", strength: "bounds", from: { words: "brev" } }],
    ],
    ["an event in the future is the weakest bound", "2017-12", [text("../2017-11-21"), heading]],
  ])("%s", (_, date, claims) => {
    const dating = solve([post("a", ...claims)], "a").datings.get("a");
    expect(dating?.date).toBe(date);
    expect(dateOf(dating?.evidence ?? [])).toBe(date);
  });

  it("a claim that lost stays in the evidence, strongest first, marked as not holding", () => {
    const evidence = solve([post("a", text("../2017-11-21"), visit, heading)], "a").datings.get("a")?.evidence;
    expect(evidence?.map(({ kind, holds }) => [kind, holds])).toEqual([
      ["archive-heading", undefined],
      ["text", false],
      ["visit", false],
    ]);
  });
});

describe("a page that lists its newest post first", () => {
  it("a post is dated between those above and below it", () => {
    const posts = [
      post("a", headingClaim("2016-05", line("maj 2016"))),
      post("b"),
      post("c", headingClaim("2016-04", line("april 2016"))),
    ];
    expect(dates(posts, "abc")[1]).toBe("2016-04-01/2016-05-31");
  });

  it("a limit that rests on a neighbour's suggestion is marked with ?, and the reason names the post that sets it", () => {
    const posts = [post("a", visit), post("b"), post("c"), post("d", visit)];
    const dating = solve(posts, "abcd").datings.get("b");
    expect(dating).toMatchObject({ date: "2016-04?" });
    expect(dating?.evidence).toEqual([
      {
        kind: "order",
        says: "2016-04-01?/2016-04-30?",
        strength: "suggests",
        from: { above: "Rubrik a", below: "Rubrik d" },
      },
    ]);
  });

  it("the place on the page decides between the occasions of a visit", () => {
    expect(dates([post("a", text("../2016-09-30")), post("b", twice)], "ab")).toEqual([
      "2016-04-01?/2016-09-30",
      "2016-04?",
    ]);
  });

  it("limits are carried from page to page through a post on both", () => {
    const posts = [post("a", headingClaim("2016-05", line("maj 2016"))), post("b"), post("c")];
    expect(dates(posts, "ab", "bc")[2]).toBe("../2016-05-31");
  });

  it("suggestions that contradict each other are all set aside", () => {
    const posts = [
      post("a", visitClaim({ number: 1, dates: ["2016-04"] }, "idag")),
      post("b", visitClaim({ number: 2, dates: ["2016-12"] }, "idag")),
    ];
    const { datings } = solve(posts, "ab");
    expect([...datings.values()].map(({ date, evidence }) => [date, evidence[0]?.holds])).toEqual([
      [undefined, false],
      [undefined, false],
    ]);
  });

  it("an image whose day does not fit is not a contradiction, since it still is a lower bound", () => {
    const { datings } = solve(
      [post("a", imageClaim("20160401 A.png") as Claim), post("b", imageClaim("20170401 B.png") as Claim)],
      "ab",
    );
    expect(datings.get("a")).toMatchObject({
      date: "2017-04-01/..",
      evidence: [{ kind: "image-name" }, { kind: "order" }],
    });
    expect(datings.get("b")?.date).toBe("2017-04-01?");
    expect([...datings.values()].every(({ date, evidence }) => dateOf(evidence) === date)).toBe(true);
  });

  it("where bounds contradict the order, the bounds date their posts and no limit is carried across", () => {
    const posts = [
      post("a", headingClaim("2016-04", line("april 2016"))),
      post("b"),
      post("c", headingClaim("2016-12", line("december 2016"))),
    ];
    const { datings, broken } = solve(posts, "abc");
    expect([...datings.values()].map(({ date }) => date)).toEqual(["2016-04", undefined, "2016-12"]);
    expect(broken).toEqual([
      { upper: "a", lower: "b", circle: false },
      { upper: "b", lower: "c", circle: false },
    ]);
  });

  it("where pages list each of two posts above the other, the order dates neither", () => {
    const { datings, broken } = solve([post("a", headingClaim("2016-04", line("april 2016"))), post("b")], "ab", "ba");
    expect(datings.get("b")?.date).toBeUndefined();
    expect(broken.map(({ circle }) => circle)).toEqual([true, true]);
  });
});

/** 1 to 8 January 2017: few enough days to try every way to date some posts. */
const world = Array.from({ length: 8 }, (_, at) => dayNumber("2017-01-01") + at);
const day = fc.constantFrom(...world).map(isoDay);
const span = fc.tuple(day, day).map((ends) => [...ends].sort().join("/"));
const strengthOf = (kind: Claim["kind"]): Claim["strength"] =>
  ["image-name", "week", "visit"].includes(kind) ? "suggests" : "bounds";
const claim: fc.Arbitrary<Claim> = fc
  .oneof(
    fc.record({ kind: fc.constant("explicit" as const), says: day }),
    fc.record({ kind: fc.constant("archive-heading" as const), says: span }),
    fc.record({ kind: fc.constant("image-name" as const), says: day }),
    fc.record({ kind: fc.constant("text" as const), says: day.map((from) => `${from}/..`) }),
    fc.record({ kind: fc.constant("text" as const), says: day.map((to) => `../${to}`) }),
    fc.record({ kind: fc.constant("week" as const), says: span }),
    fc.record({ kind: fc.constant("visit" as const), says: span }),
    fc.record({
      kind: fc.constantFrom("markup" as const, "original-url" as const),
      says: span,
      strength: fc.constantFrom("bounds" as const, "suggests" as const),
    }),
    fc.record({ kind: fc.constant("captured" as const), says: day.map((to) => `../${to}`) }),
  )
  .map((given) => ({ strength: strengthOf(given.kind), ...given, from: { words: "-" } }));
const keys = ["a", "b", "c", "d"];
const somePosts = fc.tuple(
  ...keys.map((key) => fc.array(claim, { maxLength: 3 }).map((claims) => post(key, ...claims))),
);
const somePages = fc.array(fc.shuffledSubarray(keys), { minLength: 1, maxLength: 3 });

/** The same results as the solver's, found by trying every day. */
function oracle(posts: readonly Undated[], pages: readonly (readonly string[])[]) {
  const inDays = (days: ReturnType<typeof daysOf>, one: number): boolean =>
    days.some(({ from, to }) => one >= from && one <= to);
  const lost = new Set<string>();
  const bounds = new Map(
    posts.map(({ key, claims }) => {
      let left = world;
      for (const one of distinct(claims)) {
        const days = left.filter((candidate) => inDays(boundsOf(one), candidate));
        if (days.length === 0) lost.add(`${key} ${one.kind} ${one.says}`);
        else left = days;
      }
      return [key, left] as const;
    }),
  );
  const listed = pages.flatMap((page) => page.slice(1).map((lower, at) => [page[at] as string, lower] as const));
  const reaches = (pairs: typeof listed, from: string, to: string, seen = new Set<string>()): boolean =>
    from === to ||
    pairs.some(([upper, lower]) => upper === from && !seen.has(lower) && reaches(pairs, lower, to, seen.add(lower)));
  const loose = listed.filter(([upper, lower]) => !reaches(listed, lower, upper));
  const order = loose.filter(
    ([upper, lower]) =>
      !keys.some((above) =>
        keys.some(
          (below) =>
            reaches(loose, above, upper) &&
            reaches(loose, lower, below) &&
            Math.max(...(bounds.get(above) ?? [])) < Math.min(...(bounds.get(below) ?? [])),
        ),
      ),
  );
  /** Every day of each post for which the others have a day too. */
  const possible = (days: ReadonlyMap<string, readonly number[]>): Map<string, Set<number>> => {
    const found = new Map(keys.map((key) => [key, new Set<number>()]));
    const assign = (at: number, chosen: Record<string, number>): void => {
      const key = keys[at];
      if (key === undefined) for (const one of keys) found.get(one)?.add(chosen[one] as number);
      else {
        for (const candidate of days.get(key) ?? []) {
          const fits = order.every(([upper, lower]) => {
            const [above, below] = [
              upper === key ? candidate : chosen[upper],
              lower === key ? candidate : chosen[lower],
            ];
            return above === undefined || below === undefined || above >= below;
          });
          if (fits) assign(at + 1, { ...chosen, [key]: candidate });
        }
      }
    };
    assign(0, {});
    return found;
  };
  let days = possible(bounds);
  const certain = days;
  for (const round of [1, 2, 3, 4, 5]) {
    let tried = posts.flatMap(({ key, claims }) =>
      distinct(claims).flatMap((one) => {
        const suggestion = suggestionOf(one);
        if (suggestion?.round !== round || lost.has(`${key} ${one.kind} ${one.says}`)) return [];
        const fits = [...(days.get(key) ?? [])].some((candidate) => inDays(suggestion.days, candidate));
        if (!fits && one.kind !== "image-name") lost.add(`${key} ${one.kind} ${one.says}`);
        return fits ? [{ key, one, suggested: suggestion.days }] : [];
      }),
    );
    const applied = (): Map<string, number[]> =>
      new Map(
        keys.map((key) => [
          key,
          [...(days.get(key) ?? [])].filter((candidate) =>
            tried.every((s) => s.key !== key || inDays(s.suggested, candidate)),
          ),
        ]),
      );
    for (;;) {
      const now = applied();
      const inConflict = keys.filter(
        (key) =>
          (now.get(key) ?? []).length === 0 ||
          keys.some((other) => {
            const [own, theirs] = [now.get(key) ?? [], now.get(other) ?? []];
            return (
              (other !== key && reaches(order, other, key) && Math.max(...theirs) < Math.min(...own)) ||
              (other !== key && reaches(order, key, other) && Math.min(...theirs) > Math.max(...own))
            );
          }),
      );
      const withdrawn = tried.filter(({ key }) => inConflict.includes(key));
      if (withdrawn.length === 0) break;
      for (const { key, one } of withdrawn) if (one.kind !== "image-name") lost.add(`${key} ${one.kind} ${one.says}`);
      tried = tried.filter((s) => !withdrawn.includes(s));
    }
    days = possible(applied());
  }
  return { certain, days, lost };
}

function distinct(claims: readonly Claim[]): Claim[] {
  const weakestFirst = [...claims].sort((one, other) =>
    one.strength < other.strength ? 1 : one.strength > other.strength ? -1 : 0,
  );
  return [...new Map(weakestFirst.map((one) => [`${one.kind} ${one.says}`, one])).values()].sort(byStrength);
}

describe("compared with an oracle that tries every day", () => {
  it("the days and the lost claims are the same, and the evidence alone gives the date again", () => {
    fc.assert(
      fc.property(somePosts, somePages, (posts, pages) => {
        const { datings } = datePosts(posts, pages);
        const truth = oracle(posts, pages);
        const lost = new Set<string>();
        for (const [key, { date, evidence }] of datings) {
          const expected = [...(truth.days.get(key) ?? [])];
          const found = intersect(daysOf(date ?? "../.."), [{ from: world[0] as number, to: world.at(-1) as number }]);
          expect([firstOf(found), lastOf(found)]).toEqual([Math.min(...expected), Math.max(...expected)]);
          expect(dateOf(evidence)).toBe(date);
          if (date) parseEdtf(date);
          for (const row of evidence) {
            parseEdtf(row.says);
            if (row.holds === false) lost.add(`${key} ${row.kind} ${row.says}`);
          }
        }
        expect(lost).toEqual(truth.lost);
      }),
      { numRuns: 3000 },
    );
  });

  it("the order of claims and of pages does not matter", () => {
    fc.assert(
      fc.property(somePosts, somePages, (posts, pages) => {
        const turned = posts.map((one) => ({ ...one, claims: [...one.claims].reverse() }));
        const dated = (given: readonly Undated[], order: typeof pages) =>
          [...datePosts(given, order).datings].map(([key, { date, evidence }]) => [
            key,
            date,
            evidence.map(({ kind, says, holds }) => [kind, says, holds]),
          ]);
        expect(dated(turned, [...pages].reverse())).toEqual(dated(posts, pages));
      }),
      { numRuns: 1000, seed: 2 },
    );
  });

  it("one more true claim never adds days, and where all claims are true none is lost", () => {
    const truths = fc.tuple(...keys.map(() => fc.constantFrom(...world)));
    fc.assert(
      fc.property(truths, somePosts, (days, posts) => {
        const truth = new Map(keys.map((key, at) => [key, days[at] as number]));
        const isTrue = (key: string, claim: Claim): boolean =>
          [boundsOf(claim), suggestionOf(claim)?.days ?? daysOf("../..")].every((left) =>
            left.some(({ from, to }) => (truth.get(key) as number) >= from && (truth.get(key) as number) <= to),
          );
        const page = [...keys].sort((one, other) => (truth.get(other) as number) - (truth.get(one) as number));
        const all = posts.map((one) => ({ ...one, claims: one.claims.filter((given) => isTrue(one.key, given)) }));
        const fewer = all.map((one, at) => ({ ...one, claims: at === 0 ? one.claims.slice(1) : one.claims }));
        const [more, less] = [datePosts(all, [page]), datePosts(fewer, [page])];
        expect(more.broken).toEqual([]);
        for (const [key, { date = "../..", evidence }] of more.datings) {
          expect(evidence.filter(({ holds }) => holds === false)).toEqual([]);
          const [narrow, wide] = [daysOf(date), daysOf(less.datings.get(key)?.date ?? "../..")];
          expect(firstOf(narrow)).toBeGreaterThanOrEqual(firstOf(wide));
          expect(lastOf(narrow)).toBeLessThanOrEqual(lastOf(wide));
          expect(firstOf(narrow) <= (truth.get(key) as number) && lastOf(narrow) >= (truth.get(key) as number)).toBe(
            true,
          );
        }
      }),
      { numRuns: 1000, seed: 3 },
    );
  });
});

it("10,000 posts on 500 overlapping pages are dated in under two seconds of CPU time", () => {
  const posts = Array.from({ length: 10_000 }, (_, at) => {
    const date = isoDay(dayNumber("2020-01-01") - Math.floor(at / 4));
    return post(
      `p${at}`,
      ...(at % 7 === 0
        ? [explicitClaim(date, line(date))]
        : at % 5 === 0
          ? [imageClaim(`${date} bild.png`) as Claim]
          : []),
    );
  });
  const pages = Array.from({ length: 500 }, (_, page) => posts.slice(page * 20, page * 20 + 25).map(({ key }) => key));
  const started = process.cpuUsage();
  const { datings } = datePosts(posts, pages);
  // In microseconds; the wall clock would depend on what else the machine does.
  expect(process.cpuUsage(started).user).toBeLessThan(2_000_000);
  expect([...datings.values()].filter(({ date }) => date !== undefined)).toHaveLength(10_000);
});
