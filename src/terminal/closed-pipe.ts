/**
 * Lets a command go on where nobody reads its output any more (`npm run check | head -1`): what it prints then is dropped,
 * and an import still writes its files.
 */
export function ignoreClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
  }
}
