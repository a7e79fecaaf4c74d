import type { LostMedia, MediaKind } from "../../entry/lost-media.ts";

const names: Readonly<Record<MediaKind, string>> = {
  film: "en film",
  sound: "ett ljud",
  map: "en karta",
  other: "något från en annan webbplats",
};

/** What a player showed, and where that was. */
export function sayMedia({ kind, host }: LostMedia): string {
  if (host === undefined) return names[kind];
  return kind === "other" ? `något från ${host}` : `${names[kind]} hos ${host}`;
}
