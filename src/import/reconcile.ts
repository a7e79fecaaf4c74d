import { createHash } from "node:crypto";
import type { Evidence, Imported, TextKind } from "../entry/schema.ts";
import type { Fresh } from "./compose.ts";

/** What an import does with fields that a person has edited, and whether it may write texts. */
export interface Wishes {
  /** Only facts: no text and no body of a capture is written. */
  facts: boolean;
  /** The capture's side is taken where a person has edited. */
  force: boolean;
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
  imported?: Imported | undefined;
}

/**
 * What lies in the content folder and what the captures give → what shall lie there. A field is a person's where it is
 * not what the importer last wrote; it is kept, and told. An abstract gives way to the text when an import brings it.
 */
export function reconcile<F extends Front>(
  existing: Fresh<F> | null,
  fresh: Fresh<F>,
  { facts, force }: Wishes,
): { entry: Fresh<F>; differences: Difference[] } {
  const offered = fieldsOf(facts ? withoutText(fresh, existing) : fresh);
  const found = existing ? fieldsOf(existing) : {};
  const wrote = existing?.front.imported ?? {};
  const giveWay = !facts && existing?.front.text === "abstract";
  const differences: Difference[] = [];
  const result: Record<string, unknown> = {};
  const imported: Imported = {};
  for (const field of new Set([...Object.keys(offered), ...Object.keys(found)])) {
    const [has, gets] = [found[field], offered[field]];
    const edited = existing !== null && digest(ofCaptures(field, has)) !== wrote[field];
    const isText = field === "text" || field === "body";
    if (!existing || force || !edited || (giveWay && (isText || field === "themes")) || digest(has) === digest(gets)) {
      result[field] = gets;
      if (gets !== undefined && !(facts && isText)) imported[field] = digest(ofCaptures(field, gets)) as string;
    } else {
      result[field] = has;
      if (wrote[field] !== undefined) imported[field] = wrote[field];
      // With facts alone the texts are the person's business, and differ by design.
      if (!(facts && isText)) differences.push({ field, kept: has, offered: gets });
    }
    if (facts && isText && wrote[field] !== undefined) imported[field] = wrote[field];
  }
  const { body, ...front } = result;
  return { entry: { front: { ...front, imported } as unknown as F, body: body as string }, differences };
}

/** A fresh entry with facts only: texts stay as they are, and a new entry has an empty abstract. */
function withoutText<F extends Front>(fresh: Fresh<F>, existing: Fresh<F> | null): Fresh<F> {
  const front = { ...fresh.front, text: existing?.front.text ?? "abstract" };
  if ("themes" in front) {
    const kept = (existing?.front as { themes?: { title: string; introduction?: string }[] } | undefined)?.themes ?? [];
    front.themes = (front.themes as { title: string; introduction?: string }[]).map((theme) => {
      const introduction = kept.find(({ title }) => title === theme.title)?.introduction ?? "";
      return "introduction" in theme ? { ...theme, introduction } : theme;
    });
  }
  return { front, body: existing?.body ?? "" };
}

function fieldsOf<F extends Front>({ front, body }: Fresh<F>): Record<string, unknown> {
  const { imported: _, ...fields } = front;
  return { ...fields, body };
}

/** A field without what a person adds to it by design: a row of evidence of kind `editor` is no edit of the others. */
function ofCaptures(field: string, value: unknown): unknown {
  if (field !== "evidence" || !Array.isArray(value)) return value;
  return (value as Evidence[]).filter(({ kind }) => kind !== "editor");
}

/** Eight hex digits that tell whether a value is the one that was written; undefined for no value. */
function digest(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  return createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 8);
}
