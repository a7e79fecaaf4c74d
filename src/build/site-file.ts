import type { PageToMake } from "../site/eleventy.ts";

/** A file of the site: a page, or the machine file of an address. */
export interface SiteFile {
  address: string;
  page: PageToMake | null;
}

/** What was learned when a file was made. */
export interface MadeFile {
  address: string;
  /** The views of the archive that it was made from, beside the piece of its layout. */
  views: string;
  /** Each character of a page once; "" for a machine file, whose characters no page shows. */
  characters: string;
}
