/** Thrown for an export that cannot be read to its end; the message says what was found on the line. */
export class UnreadableExport extends Error {
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

/** Thrown for an export that is not damaged but has more than can be read; the message says what to do. */
export class TooLongExport extends UnreadableExport {}
