import type { Archive } from "../archive/archive.ts";

/** An archive that notes which of its views are read. */
export interface TrackedArchive {
  archive: Archive;
  /** The views that `make` reads, by name in one order, and what it gives. */
  track<Result>(make: () => Result): { views: string; result: Result };
}

export function trackArchive(archive: Archive): TrackedArchive {
  const read = new Set<string>();
  const tracked = new Proxy(archive, {
    get(target, name) {
      read.add(String(name));
      return target[name as keyof Archive];
    },
    ownKeys(target) {
      for (const name of Object.keys(target)) read.add(name);
      return Reflect.ownKeys(target);
    },
  });
  return {
    archive: tracked,
    track(make) {
      read.clear();
      const result = make();
      return { views: [...read].sort().join(" "), result };
    },
  };
}
