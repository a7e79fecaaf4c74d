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

/** The characters of all pages of a site: 1 for each UTF-16 code unit that occurs, in memory that the threads share. */
export type Characters = Uint8Array;

export function noCharacters(): Characters {
  return new Uint8Array(new SharedArrayBuffer(0x1_0000));
}

export function addCharacters(characters: Characters, text: string): void {
  for (let at = 0; at < text.length; at++) characters[text.charCodeAt(at)] = 1;
}

/** Each character once, as a text. */
export function textOf(characters: Characters): string {
  return String.fromCharCode(...Array.from(characters.keys()).filter((unit) => characters[unit] === 1));
}
