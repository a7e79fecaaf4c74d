/** What `src/check` says to the archivist. */
export const check = {
  dates: {
    contradicted: "is contradicted by other claims, and is set aside",
    unfitting: "fits no day that is left, and is not used",
    nothingMore: "excludes nothing more",
    everyDay: "every day",
    leaves: (before: string, after: string): string => `of ${before} leaves ${after}`,
    undated: "nothing dates it",
    result: (date: string | undefined): string => `result: ${date ?? "no date"}`,
    claim: (kind: string, isBound: boolean, says: string, reason: string): string =>
      `${kind} ${isBound ? "bounds" : "suggests"} ${says}: ${reason}`,
  },
  captures: {
    changed: (found: string, recorded: string, entries: string): string =>
      `its SHA-256 is ${found}, not ${recorded} as recorded; put the capture back. Entries from it: ${entries}`,
    tally: (owned: number, name: string, lines: number): string =>
      `the owners have ${owned} lines, ${name} has ${lines}; import it again`,
    pastTheEnd: (first: number, last: number, capture: string, end: number): string =>
      `lines ${first}–${last} of ${capture}: ${capture} ends on line ${end}; correct the lines`,
    notRead: "no import has read it; import it or remove it",
    manifest: "expected a SHA-256, two spaces and a path; an import writes the file anew",
  },
  images: {
    changed: (found: string, recorded: string): string =>
      `its SHA-256 is ${found}, not ${recorded} as recorded; put the image back, or give the new one another name`,
    image: (name: string, fault: string): string => `image "${name}": ${fault}`,
    address: (example: string, missing: string, got: string): string =>
      `expected an address such as ${example}, or ${missing} for an image that does not survive, got "${got}"`,
    noFile: (path: string): string =>
      `there is no file ${path} in the content folder; put it there, or correct the path`,
    noImage: (path: string, types: readonly string[]): string =>
      `${path} is no image that browsers show, or breaks off; expected ${types.slice(0, -1).join(", ")} or ${types.at(-1)}`,
    extension: (path: string, mediaType: string, extension: string): string =>
      `${path} is ${mediaType}; give its name the extension .${extension}`,
    notInBody: (name: string, expected: string): string =>
      `"${name}" is not in the body; write ${expected} there, or remove it here`,
    notListed: (name: string, row: string): string =>
      `image "${name}" is not in the entry's list of images; add {${row}} there, or remove it here`,
  },
  links: {
    link: (link: string, fault: string): string => `link "${link}": ${fault}`,
    toImage: (link: string): string => `leads to no page; to show the image, write ![what it shows](${link})`,
    noPage: (address: string, meant: string | undefined): string =>
      `the site has no ${address}; ${meant === undefined ? "" : `did you mean "${meant}"? If not, `}correct the link or remove it`,
  },
  reservedPage: (slug: string): string => `${slug}.html is a page of the site's own; give this page another name`,
  noSite: "missing; run an import, which writes a first one, or name the archive with CONTENT_DIR",
  visitOrder: (number: number, expected: number): string =>
    `visit ${number} is where visit ${expected} is expected; add what is missing, or correct the number`,
  termTwice: (other: string): string => `is the tag of ${other}.slug too; keep one`,
  idleRow: (isAllowing: boolean): string => `${isAllowing ? "allows" : "removes"} nothing`,
};
