import { type Profiler, Session } from "node:inspector";
import { relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Counts how often each piece of the program runs, which depends on no machine and no time: V8 counts functions and blocks
 * (branches, bodies of loops). What runs inside V8 alone, such as `indexOf` or a spread, is not counted.
 */

const project = resolve(import.meta.dirname, "../..");

/** File → for each function, its blocks with their counts. */
export type Counts = ReadonlyMap<string, readonly Profiler.FunctionCoverage[]>;

/** Starts counting, and returns what gives the counts since it was last called. */
export async function countSteps(): Promise<{ take(): Promise<Counts>; stop(): void }> {
  const session = new Session();
  session.connect();
  const post = <Result>(method: string, parameters?: object): Promise<Result> =>
    new Promise((answer, fail) =>
      session.post(method, parameters, (error, result) => (error ? fail(error) : answer(result as Result))),
    );
  await post("Profiler.enable");
  await post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  return {
    take: async () => {
      const { result } = await post<Profiler.TakePreciseCoverageReturnType>("Profiler.takePreciseCoverage");
      const own = result.map(({ url, functions }) => [pathOf(url), functions] as const);
      return new Map(own.filter(([path]) => /^(?:src|layouts)\//.test(path)));
    },
    stop: () => session.disconnect(),
  };
}

function pathOf(url: string): string {
  return relative(project, url.startsWith("file:") ? fileURLToPath(url) : url);
}

/** A piece of the program that ran much more often for a larger archive. */
export interface Grown {
  /** The file and the function. */
  what: string;
  small: number;
  large: number;
}

/** The fewest runs that say anything: sorting a handful takes far fewer steps than its share. */
const fewest = 40;

/** The pieces that ran more than `most` times as often in the second run as in the first. */
export function grownMoreThan(most: number, small: Counts, large: Counts): Grown[] {
  return [...large].flatMap(([file, functions]) =>
    functions.flatMap(({ functionName, ranges }) =>
      ranges.flatMap(({ startOffset, endOffset, count }) => {
        const before = countAt(small.get(file) ?? [], startOffset, endOffset);
        return before >= fewest && count > most * before
          ? [{ what: `${file}: ${functionName || "(anonymous)"}`, small: before, large: count }]
          : [];
      }),
    ),
  );
}

/** How often a range ran: the count of the smallest range that contains it. */
function countAt(functions: readonly Profiler.FunctionCoverage[], start: number, end: number): number {
  const around = functions
    .flatMap(({ ranges }) => ranges)
    .filter(({ startOffset, endOffset }) => startOffset <= start && end <= endOffset)
    .sort((one, other) => one.endOffset - one.startOffset - (other.endOffset - other.startOffset));
  return around[0]?.count ?? 0;
}
