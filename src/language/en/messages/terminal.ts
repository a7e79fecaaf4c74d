/** What `src/terminal`, `src/build.ts` and `src/start.ts` say to the archivist. */
export const terminal = {
  help: {
    usage: "Usage:",
    options: "Options:",
    arguments: "Arguments:",
    commands: "Commands:",
    default: "default",
    showHelp: "display help for command",
    showVersion: "print the version",
    examples: "Examples:",
  },
  wrongUsage: {
    prefix: "error: ",
    unknownOption: (flag: string): string => `unknown option '${flag}'`,
    unknownCommand: (name: string): string => `unknown command '${name}'`,
    didYouMean: (name: string): string => `(Did you mean ${name}?)`,
    missingValue: (flags: string): string => `option '${flags}' argument missing`,
    invalidValue: (flags: string, value: string, reason: string): string =>
      `option '${flags}' argument '${value}' is invalid. ${reason}`,
    tooManyWords: (expected: number, found: number): string =>
      `too many arguments. Expected ${expected} argument${expected === 1 ? "" : "s"} but got ${found}.`,
    port: "A port is a whole number from 1 to 65535.",
    threads: "Expected a whole number from 0 to 64.",
    language: (codes: readonly string[]): string => `Expected ${codes.join(" or ")}.`,
    seconds: "Expected whole seconds, such as 60.",
    imageWords: "--image takes three words: the post, the name of its missing image, and the file",
  },
  takenByNpm: {
    taken: (flags: string): string => `npm took ${flags} for itself, so nothing was done. Write -- before the flags:`,
    environment: (variable: string): string =>
      `If the environment sets ${variable} for npm, unset it for this command.`,
  },
  import: {
    description: "captures (files or folders) → entries in the folder that CONTENT_DIR names (default: content)",
    paths: "files or folders of captures; without one, those that earlier imports have kept are read again",
    dryRun: "say what would be done, write nothing",
    force: "take the capture's side where a person has edited",
    json: "print the report as JSON",
    verbose: "print a line for each entry that is new or changed, and all that was found in unread captures",
    facts: "write facts only: no text of a capture",
    restore: "write a deleted entry again, such as posts/god-jul; may be given again",
    vocabulary: "the vocabulary that a new archive begins with; else the blog's own categories",
    language: (codes: readonly string[]): string =>
      `the language of a new archive: ${codes.join(" or ")}; else that of most of its texts`,
    as: "read the named files by this reader, now and later; auto lets the import choose again",
    image: "put an image in the place of a missing one: POST NAME FILE",
    alt: "what that image shows, for those who do not see it",
    wait: "how long to wait for another import of the same folder",
    readers: "Readers for --as:",
    noFolder: (folder: string): string =>
      `${folder}: is not there; name the captures to import: npm run import -- PATH`,
    written: (path: string, isDry: boolean): string => `${path}: ${isDry ? "would be written" : "written"}`,
  },
  check: {
    description: "schemas, links between entries, kept captures, ledger; lists gaps",
    json: "print the report as JSON",
    explain: "say why a post has its date, claim by claim",
    digest: "print the phrase as a row of withheld.yaml that does not publish it",
    phraseExample: "the phrase",
    noPhrase: "expected a phrase with letters or digits",
    sound: (folder: string): string => `${folder}: sound`,
    toMend: (folder: string, problems: number): string => `${folder}: ${problems} to mend`,
    noSuchPost: (slug: string, folder: string, meant: string | undefined): string =>
      `${slug}: ${folder} has no post of that slug; ${meant === undefined ? "name one as its file is called" : `did you mean ${meant}?`}`,
  },
  build: {
    description: "build the archive in the folder that CONTENT_DIR names (default: content) as a site",
    output: "the folder to build into",
    clean: "make each file anew, also those that the last build has made from the same",
    threads: "threads beside the main one, which each need memory; else as many as are of use",
    noSearch: "leave out the search's index, which takes longer than all pages of a large archive",
    building: (posts: number, visits: number): string => `Building ${posts} posts and ${visits} visits`,
    built: (output: string, seconds: string): string => `Built ${output} in ${seconds} s`,
    stopped: (stands: string): string => `Stopped. ${stands}`,
    unchanged: (output: string): string => `The site in ${output} is unchanged.`,
    nothingWritten: "Nothing was written.",
    noFolder: (folder: string): string => `${folder}: is no folder; name an empty or a new folder with --output=DIR`,
    notOurs: (folder: string): string =>
      `${folder}: holds something else than a site of ours; name an empty folder with --output=DIR`,
  },
  start: {
    description: "serve the archive in the folder that CONTENT_DIR names (default: content) as a site",
    port: "the port to serve on",
    host: "the address to serve on, which other machines may reach; 0.0.0.0 for all",
    edits: "Each edit of the content or the layouts shows in the browser at once. Nothing is written to disk.",
    serving: (url: string): string => `Serving at ${url} (Ctrl-C ends it)`,
    built: (posts: number, visits: number): string => `Built ${posts} posts and ${visits} visits`,
    notWatched: (fault: string): string => `${fault}; not watched`,
  },
  progress: {
    written: (done: number, all: number): string => `${done} of ${all} files written`,
    read: (done: number, all: number): string => `${done} of ${all} captures read`,
  },
  report: {
    unread: "unread",
    asTold: ", as told",
    counted: (total: number, what: "lines" | "pieces", owners: string): string => `${total} ${what}: ${owners}`,
    owner: (owner: string, count: number): string => `${count} ${owner}`,
    left: (list: string): string => `left in the file, and written nowhere: ${list}`,
    unknownLines: (lines: string): string => `lines that no rule knows: ${lines}; look at them in the capture`,
    notSure: (doubt: string): string => `not sure: ${doubt}`,
    against: (doubt: string): string => `against it: ${doubt}`,
    toReadSo: (command: string, hasOthers: boolean, more: number): string =>
      `To read it so${hasOthers ? ", or another of these" : ""}${more > 0 ? ` (${more} more with --verbose)` : ""}: ${command}`,
    recordAs: (name: string, reader: string): string =>
      `give the record of ${name} in captures.yaml the line as: ${reader}, and import again`,
    skipped: (file: string, what: string): string => `${file}: skipped, ${what}`,
    manySkipped: (folder: string, files: number, what: string): string =>
      `${folder}: ${files} files skipped, each ${what} (--verbose lists them)`,
    deletedByHand: (path: string, entry: string): string =>
      `${path}: deleted by hand, and stays so (--restore ${entry} writes it again)`,
    entry: (path: string, state: "new" | "changed" | "left, faulty"): string => `${path}: ${state}`,
    keptByHand: (path: string, field: string, kept: string, offered: string): string =>
      `${path}: ${field}: kept ${kept} as edited by hand; the capture says ${offered} (--force takes it)`,
    files: (count: number, folder: string, isDry: boolean): string =>
      `${count === 1 ? "1 file" : `${count} files`} ${isDry ? "would be written" : "written"} in ${folder}`,
    next: (command: string): string => `Next: ${command}`,
    withoutDryRun: "the same without --dry-run",
    nothingRead: (captures: number): string =>
      `No post and no report was found: ${captures === 1 ? "1 capture is" : `${captures} captures are`} kept unread. ` +
      "--verbose says what each reader finds in them, and --as how to read them",
    table: {
      head: ["", "all", "new", "changed", "kept by hand"],
      rows: {
        posts: "posts",
        visits: "visits",
        statedComments: "comments stated",
        comments: "comments kept",
        images: "images",
        gaps: "gaps",
      },
    },
    container: {
      pages: (count: number): string => `${count} page${count === 1 ? "" : "s"}`,
      again: (count: number): string => `${count} more capture${count === 1 ? "" : "s"} of the same`,
      posts: (count: number): string => `${count} post${count === 1 ? "" : "s"}`,
      comments: (count: number): string => `${count} comment${count === 1 ? "" : "s"}`,
      images: (count: number): string => `${count} image${count === 1 ? "" : "s"}`,
      read: (read: number, unread: number): string =>
        `pages: ${read} read, ${unread} kept unread${unread > 0 ? " (--verbose lists them)" : ""}`,
      leftOut: (list: string): string => `left out: ${list}`,
    },
  },
};
