/** The most characters of a value that are shown, and how many of them are those before a difference. */
const [most, before] = [80, 20];

/** Two values as JSON. Long ones are shown from shortly before their first difference, and are cut after 80 characters; `nothing` stands for an absent one. */
export function briefDifference(one: unknown, other: unknown, nothing: string): [one: string, other: string] {
  const [text, otherText] = [JSON.stringify(one) ?? nothing, JSON.stringify(other) ?? nothing];
  const at = firstDifference(text, otherText);
  const start = at < most - before ? 0 : at - before;
  return [cut(text, start), cut(otherText, start)];
}

function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}

function cut(text: string, start: number): string {
  const rest = text.slice(start);
  const shown = rest.length > most ? `${rest.slice(0, most - 1)}…` : rest;
  return start === 0 ? shown : `…${shown}`;
}
