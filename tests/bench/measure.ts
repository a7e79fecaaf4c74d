import { type SpawnOptions, spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/** What a command needed: seconds of wall clock and of CPU time, and the peak memory of its process tree in bytes. */
export interface Taken {
  wall: number;
  cpu: number;
  peak: number;
}

const ticksPerSecond = 100;
const pageSize = 4096;

/** The fields of /proc/PID/stat after the command's name, which may hold spaces; empty if the process has ended. */
function statOf(pid: number | string): number[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    return text
      .slice(text.lastIndexOf(")") + 2)
      .split(" ")
      .map(Number);
  } catch {
    return [];
  }
}

/** Resident memory of a process and its descendants, in bytes. Memory that they share is counted for each of them. */
function memoryOfTree(root: number): number {
  const processes = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => ({ pid: Number(pid), stat: statOf(pid) }));
  const sum = (pid: number): number =>
    processes
      .filter(({ stat }) => stat[1] === pid)
      .reduce(
        (total, child) => total + sum(child.pid),
        (processes.find((one) => one.pid === pid)?.stat[21] ?? 0) * pageSize,
      );
  return sum(root);
}

/** CPU time of all child processes that have ended, in seconds. */
function cpuOfChildren(): number {
  const stat = statOf("self");
  return ((stat[13] ?? 0) + (stat[14] ?? 0)) / ticksPerSecond;
}

/** Runs a command and measures it, on Linux only. Throws with its output if it ends with another exit code than expected. */
export async function measure(
  command: string,
  args: readonly string[],
  options: SpawnOptions = {},
  expected = 0,
): Promise<Taken> {
  const cpuBefore = cpuOfChildren();
  const started = performance.now();
  const child = spawn(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (data) => (output = (output + data).slice(-5_000)));
  let peak = 0;
  const sampling = setInterval(() => (peak = Math.max(peak, memoryOfTree(child.pid ?? 0))), 50);
  const status = await new Promise((ended) => child.on("close", ended));
  const wall = (performance.now() - started) / 1000;
  clearInterval(sampling);
  if (status !== expected) throw new Error(`${command} ${args.join(" ")} ended with ${status}:\n${output}`);
  return { wall, cpu: cpuOfChildren() - cpuBefore, peak };
}

/** Of several runs the median by wall clock. */
export function median(runs: readonly Taken[]): Taken {
  const middle = runs.toSorted((one, other) => one.wall - other.wall)[Math.floor(runs.length / 2)];
  if (!middle) throw new Error("the median of no runs");
  return middle;
}
