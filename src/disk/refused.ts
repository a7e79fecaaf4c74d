/** Stops an import before it has written anything; `exit` is the command's exit code. */
export class Refused extends Error {
  readonly exit: 1 | 2;

  constructor(message: string, exit: 1 | 2) {
    super(message);
    this.exit = exit;
  }
}
