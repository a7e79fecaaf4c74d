/** What is wrong with a name whose bytes are not UTF-8. Node has U+FFFD in their place, and finds no such file. */
export const unreadableName = "its name is not in UTF-8, so it cannot be opened; rename it";

/** True for a path that Node could not decode, which leads nowhere. A name may also contain U+FFFD itself. */
export function mayBeUnreadable(path: string): boolean {
  return path.includes("\ufffd");
}
