/** True for a path that Node could not decode, which leads nowhere. A name may also contain U+FFFD itself. */
export function mayBeUnreadable(path: string): boolean {
  return path.includes("\ufffd");
}
