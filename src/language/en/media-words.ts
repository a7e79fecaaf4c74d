import type { LostMedia, MediaKind } from "../../entry/lost-media.ts";

const names: Readonly<Record<MediaKind, string>> = {
  film: "a film",
  sound: "a sound",
  map: "a map",
  other: "something from another site",
};

/** What a player showed, and where that was. */
export function sayMedia({ kind, host }: LostMedia): string {
  if (host === undefined) return names[kind];
  return kind === "other" ? `something from ${host}` : `${names[kind]} at ${host}`;
}
