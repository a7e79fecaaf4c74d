import { setTimeout } from "node:timers/promises";
import { afterAll, expect, it } from "vitest";
import { random } from "../random.ts";
import {
  cases,
  copyOf,
  expectCompletes,
  expectWhole,
  runImport,
  scenarios,
  seed,
  startImport,
  tell,
} from "./an-import.ts";

const next = random(seed);
const all = await scenarios();
let done = 0;
afterAll(() => tell(`${done} imports killed`));

/** File system calls of an import at which it is killed, spread evenly; every third kill is in the middle of a write. */
const moments = all.flatMap((scenario) => {
  const number = cases(3, 80);
  const writes = scenario.calls.flatMap((call, at) => (call === "writeSync" ? [at + 1] : []));
  return Array.from({ length: number }, (_, at) => {
    const place = (at + next()) / number;
    return at % 3 === 2
      ? { scenario, how: "half", call: writes[Math.floor(place * writes.length)] as number }
      : { scenario, how: "kill", call: 1 + Math.floor(place * scenario.calls.length) };
  });
});

it.each(
  moments.map((moment) => [moment.scenario.name, moment.call, moment.scenario.calls[moment.call - 1], moment] as const),
)(
  "%s killed at call %i (%s) leaves whole files, and the next import completes it",
  async (_, call, __, { scenario, how }) => {
    const folder = copyOf(scenario);
    const { status } = await runImport({
      folder,
      words: scenario.words,
      stop: { STOP_AT: String(call), STOP_HOW: how },
    });
    expect(status).toBe(null);
    expectWhole(folder, scenario.old, scenario.whole);
    await expectCompletes(folder, scenario);
    done += 1;
  },
);

it.each(
  Array.from(
    { length: cases(1, 40) },
    () => [Math.round(next() * 1200), all[Math.floor(next() * all.length)] as (typeof all)[0]] as const,
  ),
)("an import killed after %i ms leaves whole files, and the next import completes it", async (delay, scenario) => {
  const folder = copyOf(scenario);
  const { child, ended } = startImport({ folder, words: scenario.words });
  await setTimeout(delay);
  child.kill("SIGKILL");
  await ended;
  expectWhole(folder, scenario.old, scenario.whole);
  await expectCompletes(folder, scenario);
  done += 1;
});
