/** What `src/disk` says to the archivist. */
export const disk = {
  collect: {
    opening: (path: string, size: string): string => `Opening ${path}, ${size}`,
    reading: (captures: number): string => `Reading ${captures} captures`,
    images: (count: number): string =>
      `${count === 1 ? "1 image" : `${count} images`}; only those that captures show are kept`,
    tooManyFiles: (paths: string, files: number, megabytes: number): string =>
      `${paths}: more than ${files} files; an archive has at most ${files} files and ${megabytes} MB, with what earlier imports have kept: leave out pages that repeat posts, such as lists by month or tag, or make an archive of each part of the time`,
    tooManyBytes: (paths: string, files: number, megabytes: number): string =>
      `${paths}: more than ${megabytes} MB of text; an archive has at most ${files} files and ${megabytes} MB, with what earlier imports have kept: leave out pages that repeat posts, such as lists by month or tag, or make an archive of each part of the time`,
    nothingIn: (endings: string): string =>
      `no capture in this folder or those below (looked for files that end in ${endings}, and for text under other names; hidden files and symbolic links are left out); name another folder, or the file itself`,
    nothingInContainer: (leftOut: string): string =>
      `holds no page, text or image (${leftOut === "" ? "nothing" : `only ${leftOut}`}), so it was not kept; name another file`,
    noPath: "is no path; name a file or a folder of captures",
    notThere: "no such file or folder; correct the path",
    unreadableFolder: (folder: string, reason: string): string =>
      `${folder}: could not be read (${reason}); correct its permissions`,
    brokenContainer: (reason: string): string => `could not be read to its end (${reason}); get the file again`,
    moreFaults: (count: number): string => `has ${count} more faults of this kind; get the file again`,
    skipped: {
      link: "a symbolic link; to import what it leads to, name it",
      frame: "a frame of the saved page beside its folder",
      noText: "no text, HTML, XML, WARC or PDF",
      stylesheet: "a stylesheet",
      script: "a script",
      font: "a font",
      "sound-or-video": "sound or video",
      data: "data and no page",
      robots: "a file for robots",
    },
  },
  capture: {
    odd: (what: string): string => `is ${what} and no file; save the page as text, and import that file`,
    unreadable: (reason: string): string => `could not be read (${reason}); correct its permissions`,
    gone: "is not there any more; put it back, or import again without it",
  },
  import: {
    interruptedBefore: "Interrupted before anything was written",
    interrupted: (written: number, all: number): string =>
      `Interrupted: ${written} of ${all} files were written. Each file is the old or the new one; run the import again, which goes on from there`,
    failed: (fault: string, written: number, all: number): string =>
      `${fault}; ${written} of ${all} files were written; then run the import again, which goes on from there`,
    tooMuchText: (paths: string, read: number, all: number, millions: number): string =>
      `${paths}: the posts and comments of the first ${read} of ${all} captures have more than ${millions} million characters, which is the most that one archive has: leave out pages that repeat posts, such as lists by month or tag, or make an archive of each part of the time`,
    mendFirst: (faults: string): string => `${faults}\nNothing was imported: mend these files first.`,
    otherLanguage: (file: string, language: string): string =>
      `${file}: has language: ${language} already; change it there, and import again`,
    textsWithheld: (file: string): string =>
      `${file}: texts: withheld, so no text may be imported here. Run it with --facts for the facts alone, ` +
      "or name another folder for the full texts: CONTENT_DIR=../my-archive npm run import -- PATH",
  },
  hold: {
    noFolder: (folder: string, remedy: string): string => `${folder}: nothing can be imported here; ${remedy}`,
    holder: (pid: number, host: string, since: string): string => `process ${pid} on ${host}, since ${since}`,
    unknownHolder: "it has not said which",
    busy: (folder: string, who: string, lock: string, holder: string): string =>
      `${folder}: another import is at work here (${who}), so nothing was imported; run this one again when it is done. ` +
      `If no import is running, remove ${lock} and ${holder}`,
    waiting: (folder: string, who: string): string =>
      `${folder}: another import is at work here (${who}); waiting for it`,
    takenOver: (folder: string): string =>
      `${folder}: another import has taken the folder over, so this one stopped; run it again`,
  },
  image: {
    mendFirst: (faults: string): string => `${faults}\nNo image was placed: mend these files first.`,
    alt: (fault: string | undefined): string => `--alt: ${fault}; say in a few words what the image shows`,
    firstOf: (row: string, count: number, name: string, others: string): string =>
      `${row}: is the first of ${count} missing images with the name "${name}", and gets the file; still missing: ${others}. For the next one, give the command again`,
    noFile: (file: string): string => `${file}: no such file; correct the path of the image`,
    notAFile: (file: string): string => `${file}: is not a file; name the file of one image`,
    tooLarge: (file: string, megabytes: number): string =>
      `${file}: is larger than ${megabytes} MB; make a smaller copy, and place that`,
    noImage: (file: string, types: readonly string[]): string =>
      `${file}: is no image that browsers show, or breaks off; expected ${types.slice(0, -1).join(", ")} or ${types.at(-1)}`,
    noPost: (entry: string, folder: string, meant: string | undefined): string =>
      `${entry}: ${folder} has no such post${meant === undefined ? "" : `; did you mean ${meant}?`}`,
    lacksNone: (file: string): string => `${file}: lacks no image`,
    lacksNoneSo: (file: string, name: string, meant: string | undefined): string =>
      `${file}: lacks no image with the name "${name}"; did you mean "${meant}"?`,
  },
  seed: {
    isThere: (file: string, seed: string): string =>
      `${file}: is there already; edit it, or remove it to begin with ${seed}`,
    noFile: (file: string): string => `${file}: no such file; correct the path after --vocabulary`,
    odd: (file: string, what: string | null): string =>
      `${file}: is ${what ?? "a folder"} and no file; name a file after --vocabulary`,
  },
  choice: {
    noReader: (fault: string, readers: string): string => `--as: ${fault}\nThe readers are:\n${readers}`,
    noFiles: (as: string): string => `--as ${as}: name the files to read so: npm run import -- --as ${as} FILE`,
    containers: (as: string, files: string): string =>
      `--as ${as}: ${files}: holds captures that may be of several kinds; import it, and give the record of each in captures.yaml its line as: ${as}`,
    folders: (as: string, folders: string): string =>
      `--as ${as}: ${folders}: is a folder, and its files may be of several kinds; name the files to read so`,
  },
  noEntryToRestore: (name: string, folder: string, meant: string | undefined): string =>
    `--restore ${name}: no import has written such an entry to ${folder}; ${meant === undefined ? "name one as captures.yaml lists it" : `did you mean ${meant}?`}`,
  write: {
    noOutput: (folder: string, reason: string): string =>
      `${folder}: no folder can be made there; name another one with --output=DIR (${reason})`,
    unwritten: (path: string, remedy: string): string => `${path}: could not be written; ${remedy}`,
    changed: (path: string): string => `${path} has changed since it was read: import it again`,
    otherRemedy: "mend what the system says",
    remedies: {
      ENOSPC: "the disk is full: free some space",
      EDQUOT: "the quota is used up: free some space",
      EROFS: "the disk is read-only: make it writable, or name another folder with CONTENT_DIR",
      EACCES: "writing there is not permitted: change the folder's permissions",
      EPERM: "writing there is not permitted: change the folder's permissions",
      ENOTDIR: "a file lies where a folder must be: move it away",
      EEXIST: "a file lies where a folder must be: move it away",
      ENOENT: "the file system takes no folder there: name another place",
      EISDIR: "a folder lies where a file must be: move it away",
    } as Readonly<Record<string, string>>,
  },
};
