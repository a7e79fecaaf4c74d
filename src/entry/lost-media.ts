/** The kinds of what a page shows by a player or from another site. */
export const mediaKinds = ["film", "sound", "map", "other"] as const;
export type MediaKind = (typeof mediaKinds)[number];

/** Something that a text showed by a player or from another site, and that is not kept. */
export interface LostMedia {
  kind: MediaKind;
  /** The host of its address, without "www."; absent where the capture states none. */
  host?: string | undefined;
}

/** The address, in the Markdown of a body, of lost media: `![youtube.com](missing:film)`. */
export function addressOfLost(kind: MediaKind): string {
  return `missing:${kind}`;
}

/** The kind of the lost media that an address of a body stands for; null for any other address. */
export function lostKindOf(address: string): MediaKind | null {
  return mediaKinds.find((kind) => address === addressOfLost(kind)) ?? null;
}
