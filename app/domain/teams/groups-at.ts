import type { GroupSum } from "./dashboard";

/** A group of a level; `parts` is how many groups it holds. */
export type GroupAt = GroupSum & { parts: number };

/** So many groups are shown with all that they hold; more of them level by level. */
const WHOLE_TREE = 40;

/**
 * The groups that a page shows, so that it does not grow with the team: all of few; of many those of the first level, or
 * those that one group holds, and the way to it.
 * @param all each behind the one that it is a part of
 * @param inside the group whose parts are asked for; null, or one that is not there, for the first level
 */
export function groupsAt(all: GroupSum[], inside: string | null): { rows: GroupAt[]; way: GroupSum[] } {
  if (all.length <= WHOLE_TREE) return { rows: all.map((group) => ({ ...group, parts: 0 })), way: [] };
  const at = all.findIndex(({ id }) => id === inside);
  const partsOf = (index: number, depth: number): { group: GroupSum; index: number }[] => {
    const parts: { group: GroupSum; index: number }[] = [];
    for (const [next, group] of all.entries()) {
      if (next <= index) continue;
      if (group.depth < depth) break;
      if (group.depth === depth) parts.push({ group, index: next });
    }
    return parts;
  };
  const way: GroupSum[] = [];
  for (let index = at, depth = Number.POSITIVE_INFINITY; index >= 0; index--) {
    const group = all[index];
    if (!group || group.depth >= depth) continue;
    way.unshift(group);
    depth = group.depth;
  }
  return {
    rows: partsOf(at, way.length).map(({ group, index }) => ({
      ...group,
      depth: 0,
      parts: partsOf(index, group.depth + 1).length,
    })),
    way,
  };
}
