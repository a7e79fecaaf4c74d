/** A list of things to do that threads share: each thread takes the next one until none is left. */
export interface SharedWork<Thing> {
  readonly things: readonly Thing[];
  /** How many were taken, in memory that the threads share. */
  readonly taken: Int32Array;
}

export function shareWork<Thing>(things: readonly Thing[]): SharedWork<Thing> {
  return { things, taken: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) };
}

/** The things that this thread takes, one by one. */
export function* takeFrom<Thing>({ things, taken }: SharedWork<Thing>): Generator<Thing> {
  for (;;) {
    const thing = things[Atomics.add(taken, 0, 1)];
    if (thing === undefined) return;
    yield thing;
  }
}
