/** What `src/capture` says to the archivist. */
export const capture = {
  bytes: (bytes: number): string =>
    bytes >= 1e9 ? `${bytes / 1e9} GB` : bytes >= 1e6 ? `${bytes / 1e6} MB` : `${bytes} bytes`,
  decode: {
    tooLarge: (megabytes: number, most: number): string =>
      `the file has ${megabytes} MB, and a page saved as text has at most ${most}; save each page in a file of its own`,
    tooManyLines: (lines: number, most: number): string =>
      `the file has ${lines} lines, and a page saved as text has at most ${most}; save each page in a file of its own`,
    empty: "the file is empty; remove it or capture it again",
    binary: "the file is binary, not text; save the page as text and import that",
    otherEncoding: (label: string): string => `its text is not ${label}, as its beginning is`,
  },
  container: {
    notRead: (fault: string): string => `${fault}; it was not read`,
    inMemory: (size: string, most: string): string => `has ${size}; of its kind at most ${most} are read`,
    damaged: (reason: string): string => `is damaged (${reason}); it was not read`,
    listedAndGone: "is listed in datapackage.json, and is not there",
    otherDigest: (hash: string): string =>
      `has another digest than datapackage.json states (${hash}); its records were read by their own digests`,
  },
  gzip: {
    bomb: (ratio: number): string =>
      `becomes more than ${ratio} times as large unpacked, as a bomb does; it was not read`,
    tooLarge: (most: string): string => `has more than ${most} unpacked, which is the most that is read`,
    noData: "no gzip data",
  },
  mhtml: {
    noParts: "is a message without parts, and no saved page; it was not read",
    tooMany: (most: number): string => `has more than ${most} parts, which is the most that is read`,
    breaksOff: "breaks off",
    undecodable: "could not be decoded",
  },
  warc: {
    damagedAfter: (byte: number, reason: string, from: number | null): string =>
      `is damaged after byte ${byte} (${reason}); ${from === null ? "the rest of the file was not read" : `reading went on at byte ${from}`}`,
    noRecordFollows: "is followed by something that is no record; it was not read",
    tooMany: (most: number): string => `has more than ${most} records, which is the most that is read; split it`,
    otherLength: (length: string | undefined): string =>
      `has another length than stated (Content-Length: ${length}); it was not read`,
    noWarc: "is no WARC: it does not begin with WARC/1.0 or WARC/1.1",
    longHeader: (most: string): string => `has a header of more than ${most}`,
    noLength: (stated: string): string => `states no length (Content-Length: ${stated})`,
    breaksOff: (missing: number, length: number): string => `breaks off: ${missing} of its ${length} bytes are missing`,
    isArc:
      "is an ARC, the format before WARC, which is not read; convert it (warcio recompress FILE.arc FILE.warc.gz), and import that",
    blockDigest: "has another digest than it states (WARC-Block-Digest): its bytes were changed; it was not read",
    payloadDigest:
      "has a body of another digest than it states (WARC-Payload-Digest): its bytes were changed; it was not read",
    payloadDigestOfRead:
      "has a body of another digest than it states (WARC-Payload-Digest); it was read, since the digest of the whole record is right",
  },
  zip: {
    tooMany: (most: number): string =>
      `is a zip with more than ${most} files, which is the most that is read; unpack it and import a part at a time`,
    tooLarge: (most: string): string =>
      `is a zip with more than ${most} unpacked, which is the most that is read; unpack it and import a part at a time`,
    overlapping: "is a zip whose files overlap, as in a zip bomb; it was not read",
    damaged: (reason: string): string =>
      `is a damaged zip (${reason}); get it again, or unpack it and import the folder`,
    checksum: "its checksum is not as stated",
  },
};
