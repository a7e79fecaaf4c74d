import type { LostMedia, MediaKind } from "../../entry/lost-media.ts";

const names: Readonly<Record<MediaKind, string>> = {
  film: "a film",
  sound: "a sound",
  map: "a map",
  other: "something from another site",
};

/** What a player showed, and where that was. */
export function sayMedia({ kind, host }: LostMedia): string {
  return host === undefined ? names[kind] : `${names[kind]} at ${host}`;
}
