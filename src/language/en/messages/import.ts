/** What `src/import` says to the archivist. */
export const importing = {
  lostCapture: (sha256: string | undefined): string =>
    `is no longer what was kept, which had the SHA-256 ${sha256}; put the capture back, or import it again from where it came`,
  lostContainer: (sha256: string | undefined): string =>
    `is no longer what was kept, which had the SHA-256 ${sha256}; put the file back, or import it again from where it came`,
  otherBlog: (kind: "author" | "name", is: string, home: string): string =>
    `is kept but unread: it is of another blog, whose ${kind} is "${is}", while that of this archive is "${home}"; import it into a folder of its own (CONTENT_DIR=../other-archive), or, if it belongs here, read it with the command above`,
  commentsOnNoPost:
    "is kept but unread: it is a feed of comments, and no other capture states the address of a post that they are on; import the posts, and the comments are read with them",
  unreadableExport: (words: string | undefined): string => `cannot be read to its end, so it was not kept: ${words}`,
  noReader: (mediaType: string, isMarkup: boolean): string =>
    `is ${isMarkup ? `markup (${mediaType})` : `a file of the type ${mediaType}`}, which no reader can read yet, so it was not kept; open it in a browser, save the page as text, and import that`,
  unread: (as: string | undefined, isFound: boolean): string =>
    `is kept but unread: ${as === undefined ? "no reader is sure of its shape" : `read as ${as}, as a person chose, it has no posts`}, so nothing in it was taken for a post, a date or a count; ` +
    `${isFound ? "look at it, and say how to read it with the command above" : "see what was recognised above"}, keep the file for a later version, or remove what does not belong to the posts and import it again`,
  noSuchReader: (as: string, meant: string | undefined): string =>
    `${as} is no reader${meant === undefined ? "" : `; did you mean ${meant}?`}`,
  readerOfRecord: (name: string, fault: string, kinds: string): string =>
    `${name}: ${fault}; there are ${kinds}; correct the name, or remove the field to let the import choose`,
};
