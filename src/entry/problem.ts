/** Something a person must mend: the file, the line or field, what was found and what to do. */
export interface Problem {
  file: string;
  /** "line 14" or a field such as "visits.2.dates". */
  where?: string | undefined;
  message: string;
}

/** "content/posts/x.md: commentCount: expected a whole number or null, got "en"". */
export function formatProblem({ file, where, message }: Problem): string {
  return [file, where, message].filter((part) => part !== undefined && part !== "").join(": ");
}
