import { type Db, encoded, groupMembers, groups, memberships, users } from "db";
import { and, asc, count, desc, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import { nameKey } from "~/platform/names";
import { groupsManagedBy, isMember } from "./conditions";
import type { Member } from "./enter-team";
import { type Role, reachOf } from "./rights";

/** Joined: the newest first; all others from a to z. */
export const MEMBER_SORTS = ["name", "email", "role", "joined"] as const;
export type MemberSort = (typeof MEMBER_SORTS)[number];

export type MemberQuery = {
  /** Part of a name or an address; "" for all. */
  search: string;
  sort: MemberSort;
  /** The page that begins behind this member, or ends before this one; their id. */
  after?: string | null;
  before?: string | null;
};

export type MemberRow = {
  id: string;
  name: string;
  email: string;
  role: Role;
  groups: string[];
  joinedAt: Date;
};

export type MemberPage = {
  members: MemberRow[];
  /** How many there are on all pages together. */
  count: number;
  /** Whom to ask for as `before` and `after`, where there is a page. */
  before: string | null;
  after: string | null;
};

export const MEMBERS_A_PAGE = 50;

const SORTED_BY = {
  name: memberships.nameKey,
  email: memberships.emailKey,
  role: memberships.role,
  joined: memberships.joinedAt,
} as const;

/**
 * One page of the members whom somebody may see: all of the team, or those of the groups that they manage. Pages are
 * found by the last member of the one before (each order has its index), so the last costs what the first does.
 */
export async function listMembers(db: Db, me: Member, query: MemberQuery): Promise<MemberPage> {
  const teamId = me.team.id;
  const column = SORTED_BY[query.sort];
  const shown = and(eq(memberships.teamId, teamId), membersInReach(me), matching(query.search));
  const edge = query.after ?? query.before ?? null;
  const backwards = !query.after && !!query.before;
  const [from] = edge
    ? await db
        .select({ value: column, userId: memberships.userId })
        .from(memberships)
        .where(isMember(teamId, edge))
    : [];
  const down = (query.sort === "joined") !== backwards;
  const order = down ? desc : asc;
  // As one pair, so that the index leads there at once.
  const behind =
    from &&
    sql`(${column}, ${memberships.userId}) ${down ? sql`<` : sql`>`} (${encoded(from.value, column)}, ${from.userId})`;
  const rows = await db
    .select({
      id: memberships.userId,
      name: users.name,
      email: users.email,
      role: memberships.role,
      joinedAt: memberships.joinedAt,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(shown, behind))
    .orderBy(order(column), order(memberships.userId))
    .limit(MEMBERS_A_PAGE + 1);
  const more = rows.length > MEMBERS_A_PAGE;
  // Whoever sees all of them on one page need not have them counted: a search that finds little has read all names once.
  const all = from || more ? await countOf(db, shown) : rows.length;
  const page = rows.slice(0, MEMBERS_A_PAGE);
  if (backwards) page.reverse();
  const named = await groupNames(
    db,
    me,
    page.map(({ id }) => id),
  );
  const isFirst = backwards ? !more : !from;
  const isLast = backwards ? !from : !more;
  return {
    members: page.map((row) => ({ ...row, groups: named.get(row.id) ?? [] })),
    count: all,
    before: isFirst ? null : (page[0]?.id ?? null),
    after: isLast ? null : (page.at(-1)?.id ?? null),
  };
}

async function countOf(db: Db, shown: SQL | undefined): Promise<number> {
  const [all] = await db.select({ count: count() }).from(memberships).where(shown);
  return all?.count ?? 0;
}

/** What others of the team see of one person: the same, of oneself. */
export async function readOwnRow(db: Db, me: Member): Promise<Omit<MemberRow, "id"> | null> {
  const [row] = await db
    .select({
      name: users.name,
      email: users.email,
      role: memberships.role,
      joinedAt: memberships.joinedAt,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(isMember(me.team.id, me.userId));
  if (!row) return null;
  return { ...row, groups: (await groupNames(db, me, [me.userId])).get(me.userId) ?? [] };
}

/** True for the members whom somebody may see: all, or those of the groups that they manage. */
export function membersInReach({ role, team, userId }: Member): SQL | undefined {
  const reach = reachOf(role, "see-members");
  if (reach === "team") return undefined;
  if (reach === "none") return sql`1 = 0`;
  return sql`${memberships.userId} in (select ${groupMembers.userId} from ${groupMembers}
    where ${groupMembers.groupId} in ${groupsManagedBy(team.id, userId)})`;
}

function matching(search: string): SQL | undefined {
  const key = nameKey(search.trim());
  if (!key) return undefined;
  const pattern = `%${key.replace(/[\\%_]/g, "\\$&")}%`;
  const like = (column: typeof memberships.nameKey | typeof memberships.emailKey) =>
    sql`${column} like ${pattern} escape '\\'`;
  return or(like(memberships.nameKey), like(memberships.emailKey));
}

/** For some members the names of their groups, sorted. */
export async function groupNames(
  db: Db,
  { team }: Member,
  userIds: string[],
): Promise<Map<string, string[]>> {
  const named = new Map<string, string[]>();
  if (userIds.length === 0) return named;
  const rows = await db
    .select({ userId: groupMembers.userId, name: groups.name })
    .from(groupMembers)
    .innerJoin(groups, eq(groups.id, groupMembers.groupId))
    // A team may have many groups, a person has few: those are read first, and what is only looked at takes no index.
    .where(and(inArray(groupMembers.userId, userIds), sql`${groups.teamId} || '' = ${team.id}`))
    .orderBy(asc(groups.nameKey));
  for (const { userId, name } of rows) named.set(userId, [...(named.get(userId) ?? []), name]);
  return named;
}
