import type { Archive } from "../archive/archive.ts";
import { sha256Of } from "../entry/digest.ts";

/** A value with a shorter description is described wherever it occurs. */
const shortest = 512;

/** Digests of what pages are made from. Values with the same digest are shown alike. Values must be plain data without circles. */
export class Digests {
  readonly #archive: Archive;
  /** Of objects that several others may contain. */
  readonly #known = new WeakMap<object, string>();
  readonly #ofViews = new Map<string, string>();

  constructor(archive: Archive) {
    this.#archive = archive;
  }

  /** The digest of a value, or for a small one its description. */
  of(value: unknown): string {
    if (typeof value === "string") return `${value.length}:${value}`;
    if (value === null || typeof value !== "object") return String(value);
    const known = this.#known.get(value);
    if (known !== undefined) return known;
    const description = this.#describe(value);
    if (description.length < shortest) return description;
    const digest = sha256Of(description);
    this.#known.set(value, digest);
    return digest;
  }

  /** The digest of views of the archive, whose names are separated by spaces. */
  ofViews(names: string): string {
    const known = this.#ofViews.get(names);
    if (known !== undefined) return known;
    const views = names.split(" ").map((name) => this.of(this.#archive[name as keyof Archive]));
    const digest = sha256Of(views.join("\n"));
    this.#ofViews.set(names, digest);
    return digest;
  }

  #describe(value: object): string {
    if (Array.isArray(value)) return `[${value.map((item) => this.of(item)).join()}]`;
    if (value instanceof Map || value instanceof Set) return `<${Array.from(value, (item) => this.of(item)).join()}>`;
    let description = "{";
    for (const name in value) description += `${name}=${this.of(value[name as keyof typeof value])},`;
    return `${description}}`;
  }
}
