/** What `src/site` says to the archivist. */
export const site = {
  removed: {
    holds: (file: string, list: string, row: number): string => `${file}: holds what ${list} withholds in row ${row}`,
    more: (count: number): string => `and ${count} more`,
    nothingPublished: "Nothing was published.",
    ownWords: (row: number): string =>
      `No value of the content alone forms the phrase of row ${row}: several values that the site shows one after the other do, or its own words. Look at the file, and withhold the words as they stand there.`,
  },
  noImage: (file: string, reason: string): string =>
    `${file}: cannot be read as an image (${reason}); put a whole image in its place, or list it with kept: false`,
  server: {
    portInUse: (port: number): string =>
      `port ${port} is in use; end the other program, or name another with --port=NUMBER`,
    portReserved: (port: number): string =>
      `port ${port} is reserved for administrators; name one from 1024 with --port=NUMBER`,
    otherHost: (host: string): string =>
      `${host} is not an address of this machine; name one with --host=ADDRESS, or 0.0.0.0 for all`,
    unusable: (port: number, host: string, reason: string): string =>
      `port ${port} of ${host} cannot be used (${reason}); name another with --port or --host`,
  },
  unwritten: (path: string, reason: string): string =>
    `${path}: could not be written (${reason}); make room or correct the permissions, and build again`,
};
