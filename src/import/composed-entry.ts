/** An entry as the captures give it, before it is reconciled with what the content folder has. */
export interface ComposedEntry<Front> {
  front: Front;
  body: string;
}
