/** How many rows a page of a long list has. */
export const pageSize = 200;

/** One page of a list: number `part`, from 1, of `parts`. */
export interface ListPage<Group, Item> {
  group: Group;
  items: Item[];
  part: number;
  parts: number;
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
