/** A long list goes on in pages with addresses of their own: 200 rows each. */
export const pageSize = 200;

/** One page of a list: `part` from 1 of `parts`. An empty list has one page. */
export interface ListPage<Group, Item> {
  group: Group;
  items: Item[];
  part: number;
  parts: number;
}

/** Groups → their pages, each with at most `size` of the group's items. */
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
