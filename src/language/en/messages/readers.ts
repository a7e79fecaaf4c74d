/** What `src/readers` says to the archivist. */
export const readers = {
  /** What the captures of each reader look like, for a person who chooses between them. */
  about: {
    "wordpress-export": "An export of WordPress (Tools, Export), an XML file with posts, pages and comments.",
    "blogger-export": "An export of Blogger, an XML file (feed.atom in Google Takeout) with posts, pages and comments.",
    "movable-type-export":
      "An export of Movable Type or TypePad, a text file with lines such as AUTHOR: and ----- between its parts.",
    feed: "A feed of a blog: RSS, Atom or JSON Feed, with the whole texts or with excerpts.",
    "visit-report": "A report of visits with a table of contents, and a table of visits in each section.",
    "month-archive": 'A month\'s archive, with "By author | category" under each title.',
    "blog-page": "A page of a blog with the number of comments on a line above each title.",
    "saved-page": "A page in HTML, as a browser or an archive saved it, whose elements say what the posts are.",
    "page-text":
      "A page in HTML with one post, whose elements do not say where it is: the longest text, with the page's title.",
    "facts-below-text":
      "A page of a blog with the facts about each post (day, author, comments, categories) below its text.",
    "facts-below-title": "A page of a blog with the facts about each post below its title.",
    "facts-above-title": "A page of a blog with the facts about each post above its title.",
    bylines: "A page of a blog with an author below each title.",
    "day-heading": "A page of a blog with a day above each title.",
    "dated-titles": "A page of a blog with a day on the line of each title.",
    "facts-between":
      "A page of a blog with facts between its posts that may be of the post above or below: none is claimed.",
    excerpts: "A list of titles, each with the beginning of its text.",
    "single-post": "A page with one post: a title, a text, and perhaps its comments.",
  } as Readonly<Record<string, string>>,
  auto: "Takes the choice back: the import chooses again.",
  export: {
    tooLong: (millions: number): string =>
      `its published posts and comments have more than ${millions} million characters, and all of them must be in memory at once; export the blog a few years at a time, in WordPress under Tools, Export, Posts with a start and an end date, and make an archive of each part`,
    damaged: (fault: string): string => `${fault}; export the blog again, or look for an undamaged copy of the file`,
    longItem: (millions: number): string => `an item has more than ${millions} million characters`,
    documentType: "it has a document type (DOCTYPE), which could define entities",
    nested: (deepest: number): string => `elements are nested more than ${deepest} deep`,
    onlyText: (millions: number): string => `nothing but text for more than ${millions} million characters`,
    noElement: "it has no element",
  },
  report: {
    missing: (first: number, last: number, above: number): string =>
      `${first === last ? `visit ${first} is` : `visits ${first} to ${last} are`} missing above visit ${above}; look for the rows in the capture`,
    noHeading: (title: string): string =>
      `the contents promise "${title}", but no line below is its heading; look for it in the capture`,
    noNumber: (date: string, host: string, written: string): string =>
      `the row "${date} ${host}" has ${written === "" ? "no number" : `"${written}" where its number should be`}; it is left out until it has one`,
    doubled: (number: number, line: number): string =>
      `visit ${number} stands on line ${line} already; this row is left out until one of them has another number`,
    noMonth: (number: number, example: string, severalMonths: string, got: string): string =>
      `visit ${number}: expected months such as "${example}" or "${severalMonths}", got "${got}"; the row is left out until it says one`,
    noHost: (number: number): string => `visit ${number} names no host; the row is left out until it does`,
    outOfOrder: (number: number, highest: number): string =>
      `visit ${number} comes after visit ${highest}; it is imported, compare its number with the capture`,
  },
  monthArchive: {
    noMonth: (example: string, got: string): string =>
      `expected a month and a year such as "${example}", got "${got}"; its posts are imported without a date`,
    noHeading: "no month under the archive heading; its posts are imported without a date",
  },
};
