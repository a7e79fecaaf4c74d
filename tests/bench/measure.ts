import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/** What a command took: seconds of wall clock and of processor, and the most memory of its process tree, in bytes. */
export interface Taken {
  wall: number;
  cpu: number;
  peak: number;
}

const ticksPerSecond = 100;
const pageSize = 4096;

/** The fields of /proc/PID/stat after the command's name, which may hold spaces; null where the process is gone. */
function statOf(pid: number | string): string[] | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    return text.slice(text.lastIndexOf(")") + 2).split(" ");
  } catch {
    return null;
  }
}

/** Resident memory of a process and all that descend from it, in bytes; what they share is counted for each. */
function memoryOfTree(root: number): number {
  const children = new Map<number, number[]>();
  const memory = new Map<number, number>();
  for (const name of readdirSync("/proc")) {
    const stat = /^\d+$/.test(name) ? statOf(name) : null;
    if (!stat) continue;
    const parent = Number(stat[1]);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
    memory.set(Number(name), Number(stat[21]) * pageSize);
  }
  const sum = (pid: number): number =>
    (memory.get(pid) ?? 0) + (children.get(pid) ?? []).reduce((total, child) => total + sum(child), 0);
  return sum(root);
}

/** Processor time of all children that have ended, in seconds. */
function cpuOfChildren(): number {
  const stat = statOf("self") ?? [];
  return (Number(stat[13]) + Number(stat[14])) / ticksPerSecond;
}

/** Runs a command and measures it, on Linux; throws with its output where it fails. */
export async function measure(command: string, words: readonly string[], environment = {}): Promise<Taken> {
  const cpuBefore = cpuOfChildren();
  const started = performance.now();
  const child = spawn(command, words, { env: { ...process.env, ...environment }, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (said = (said + data).slice(-5_000)));
  let peak = 0;
  const sampling = setInterval(() => (peak = Math.max(peak, memoryOfTree(child.pid ?? 0))), 50);
  const status = await new Promise((ended) => child.on("close", ended));
  const wall = (performance.now() - started) / 1000;
  clearInterval(sampling);
  if (status !== 0) throw new Error(`${command} ${words.join(" ")} ended with ${status}:\n${said}`);
  return { wall, cpu: cpuOfChildren() - cpuBefore, peak };
}

/** Of several runs the one in the middle by wall clock. */
export function median(runs: readonly Taken[]): Taken {
  const sorted = [...runs].sort((one, other) => one.wall - other.wall);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (!middle) throw new Error("there is no run to take the middle of");
  return middle;
}
