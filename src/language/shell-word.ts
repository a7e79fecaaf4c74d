/** A word as a shell reads it back: in quotes where it has a space or a sign that means something to a shell. */
export function shellWord(word: string): string {
  return /^[\p{L}\p{N}_./:=@%+,-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
