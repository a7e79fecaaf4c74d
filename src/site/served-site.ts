import { addresses } from "./addresses.ts";
import type { Renderings } from "./eleventy.ts";

/** What a file of the site contains, whole or in pieces. */
export type FileContent = string | Uint8Array | Iterable<string>;

/** The site as it is between two edits, file by file. */
export interface ServedSite {
  /** The content at an address; null if the site has none there. Throws if it cannot be made. */
  contentAt(address: string): Promise<FileContent | null>;
}

/** What a site is made of. */
interface Parts {
  renderings: Renderings;
  outputAt(address: string): Promise<FileContent | null>;
  search(): Promise<Iterable<readonly [address: string, content: FileContent]>>;
  fonts: ReadonlyMap<string, Uint8Array>;
}

/**
 * A site of these parts. Each file is made on request and none is read from disk, so that no address leads out of the
 * site. The search index takes longer than all pages: it is made once, when it is first requested.
 */
export function servedSite({ renderings, outputAt, search, fonts }: Parts): ServedSite {
  let found: Promise<ReadonlyMap<string, FileContent>> | null = null;
  return {
    async contentAt(address) {
      const render = renderings.get(address);
      if (render) return render();
      if (address !== addresses.searchScript && !address.startsWith(addresses.searchIndex))
        return (await outputAt(address)) ?? fonts.get(address) ?? null;
      found ??= search().then(
        (files) => new Map(files),
        (error) => {
          found = null;
          throw error;
        },
      );
      return (await found).get(address) ?? null;
    },
  };
}
