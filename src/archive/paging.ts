/** How many rows a page of a long list has. */
export const pageSize = 200;

/** One page of a list: number `part`, from 1, of `parts`. */
export interface ListPage<Group, Item> {
  group: Group;
  items: Item[];
  part: number;
  parts: number;
}

/** Up to so many pages of a list are all linked from each other. */
const mostLinked = 10;

/** Which pages of a list one of them links to, from 1: in a long list the first, the last, those nearest, and every tenth part of the list. */
export function linkedParts({ part, parts }: Pick<ListPage<unknown, unknown>, "part" | "parts">): number[] {
  if (parts <= mostLinked) return Array.from({ length: parts }, (_, at) => at + 1);
  const step = Math.ceil(parts / 10);
  const tenths = Array.from({ length: 9 }, (_, at) => (at + 1) * step);
  const near = [-3, -2, -1, 0, 1, 2, 3].map((steps) => part + steps);
  const linked = [1, ...tenths, ...near, parts].filter((other) => other >= 1 && other <= parts);
  return [...new Set(linked)].sort((one, other) => one - other);
}

/** Each group's items divided into pages of at most `size` items; a group without items has one page. */
export function inPages<Group, Item>(
  groups: readonly Group[],
  itemsOf: (group: Group) => readonly Item[],
  size = pageSize,
): ListPage<Group, Item>[] {
  return groups.flatMap((group) => {
    const items = itemsOf(group);
    const parts = Math.max(1, Math.ceil(items.length / size));
    return Array.from({ length: parts }, (_, at) => ({
      group,
      items: items.slice(at * size, (at + 1) * size),
      part: at + 1,
      parts,
    }));
  });
}
