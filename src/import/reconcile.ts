import { digest } from "../entry/digest.ts";
import type { Evidence } from "../entry/evidence.ts";
import type { Imported, TextKind } from "../entry/schema.ts";
import type { ComposedEntry } from "./composed-entry.ts";

/** What an import does with fields that a person has edited, and whether it may write texts. */
export interface ImportOptions {
  /** Only facts: no text and no body of a capture is written. */
  facts: boolean;
  /** The capture's side is taken where a person has edited. */
  force: boolean;
  /** Deleted entries that are to come back, as captures.yaml lists them: `posts/<slug>`. */
  restore: readonly string[];
}

/** A field that a person has edited and the capture has otherwise. */
export interface Difference {
  field: string;
  kept: unknown;
  offered: unknown;
}

interface Front {
  type: string;
  text: TextKind;
  keepText?: boolean | undefined;
  imported?: Imported | undefined;
}

/** Fields that are a person's alone: no capture has a side on them, so they neither differ nor give way. */
const ofPersons: readonly string[] = ["comments", "keepText"];

/**
 * What lies in the content folder and what the captures give → what shall lie there. A field is a person's where it is
 * not what the importer last wrote; it is kept, and told. An abstract gives way to the text when an import brings it
 * (`gaveWay`), unless a person made it out of a text or wrote `keepText: true`.
 */
export function reconcile<F extends Front>(
  existing: ComposedEntry<F> | null,
  composed: ComposedEntry<F>,
  { facts, force }: Pick<ImportOptions, "facts" | "force">,
): { entry: ComposedEntry<F>; differences: Difference[]; gaveWay: boolean } {
  const noText = facts || existing?.front.keepText === true;
  const offered = fieldsOf(noText ? withoutText(composed, existing) : composed);
  const found = existing ? fieldsOf(existing) : {};
  const wrote = existing?.front.imported ?? {};
  const gaveWay = !noText && existing?.front.text === "abstract" && (force || wrote.text === undefined);
  const differences: Difference[] = [];
  const result: Record<string, unknown> = {};
  const imported: Imported = {};
  for (const field of new Set([...Object.keys(offered), ...Object.keys(found)])) {
    const [has, gets] = [found[field], offered[field]];
    if (ofPersons.includes(field) && gets === undefined && wrote[field] === undefined) {
      if (has !== undefined) result[field] = has;
      continue;
    }
    const isText = field === "text" || field === "body";
    const isEdited = existing !== null && digest(ofCaptures(field, has)) !== wrote[field];
    const givesWay = gaveWay && (isText || field === "themes");
    if (!existing || force || !isEdited || givesWay || digest(has) === digest(gets)) {
      if (gets !== undefined) result[field] = gets;
      if (gets !== undefined && !(noText && isText)) imported[field] = digest(ofCaptures(field, gets)) as string;
    } else {
      if (has !== undefined) result[field] = has;
      if (wrote[field] !== undefined) imported[field] = wrote[field];
      // With facts alone the texts are the person's business, and differ by design.
      if (!(noText && isText)) differences.push({ field, kept: has, offered: gets });
    }
    if (noText && isText && wrote[field] !== undefined) imported[field] = wrote[field];
  }
  const { body, ...front } = result;
  return { entry: { front: { ...front, imported } as unknown as F, body: body as string }, differences, gaveWay };
}

/** The fields of an entry that are not as the importer last wrote them, and those that it never wrote: a person's. */
export function editedFields<F extends Front>(entry: ComposedEntry<F>): { edited: string[]; own: string[] } {
  const wrote = entry.front.imported ?? {};
  const fields = Object.entries(fieldsOf(entry)).filter(([, value]) => value !== undefined);
  const own = fields.filter(([field]) => wrote[field] === undefined).map(([field]) => field);
  const edited = fields.filter(([field, value]) => digest(ofCaptures(field, value)) !== wrote[field]);
  const gone = Object.keys(wrote).filter((field) => !fields.some(([name]) => name === field));
  return { edited: [...edited.map(([field]) => field).filter((field) => !own.includes(field)), ...gone], own };
}

/** A composed entry with facts only: texts stay as they are, and a new entry has an empty abstract. */
function withoutText<F extends Front>(composed: ComposedEntry<F>, existing: ComposedEntry<F> | null): ComposedEntry<F> {
  const front = { ...composed.front, text: existing?.front.text ?? "abstract" };
  if ("themes" in front) {
    const kept = (existing?.front as { themes?: { title: string; introduction?: string }[] } | undefined)?.themes ?? [];
    front.themes = (front.themes as { title: string; introduction?: string }[]).map((theme) => {
      const introduction = kept.find(({ title }) => title === theme.title)?.introduction ?? "";
      return "introduction" in theme ? { ...theme, introduction } : theme;
    });
  }
  return { front, body: existing?.body ?? "" };
}

function fieldsOf<F extends Front>({ front, body }: ComposedEntry<F>): Record<string, unknown> {
  const { imported: _, ...fields } = front;
  return { ...fields, body };
}

/** A field without what a person adds to it by design: a row of evidence of kind `editor` is no edit of the others. */
function ofCaptures(field: string, value: unknown): unknown {
  if (field !== "evidence" || !Array.isArray(value)) return value;
  return (value as Evidence[]).filter(({ kind }) => kind !== "editor");
}
