/** The address, in the Markdown of a body, of an image that is not in the archive: `![name](missing:)`. */
export const missingImage = "missing:";
