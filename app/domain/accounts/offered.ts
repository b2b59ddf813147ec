import { type Db, joined, memberships, teamCourses } from "db";
import { and, asc, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";

/** A course that a team offers to its members, and the version of it that they see. */
export type Offered = { courseId: string; slug: string; version: number; teamId: string };

/** True for courses that are offered: published, and not archived. */
export const isOffered = and(isNotNull(teamCourses.publishedVersion), isNull(teamCourses.archivedAt));

/** What the teams of a person (`user`) offer, as one text, so that it can be read with something else; null where they offer nothing. */
export const offeredTo = (user: SQL): SQL<string | null> =>
  sql<string | null>`(select ${joined(
    sql`c.id || '/' || c.slug || '/' || c.published_version || '/' || c.team_id`,
  )} from ${teamCourses} c inner join ${memberships} m on m.team_id = c.team_id
    where m.user_id = ${user} and c.published_version is not null and c.archived_at is null)`;

/** Reads what `offeredTo` wrote, always in the same order. */
export const offeredIn = (text: string | null): Offered[] =>
  (text?.split(",") ?? []).sort().map((one) => {
    const [courseId = "", slug = "", version, teamId = ""] = one.split("/");
    return { courseId, slug, version: Number(version), teamId };
  });

/** What the teams of a person offer. */
export async function readOffered(db: Db, userId: string): Promise<Offered[]> {
  return db
    .select({
      courseId: teamCourses.id,
      slug: teamCourses.slug,
      version: sql<number>`coalesce(${teamCourses.publishedVersion}, 0)`.mapWith(Number),
      teamId: teamCourses.teamId,
    })
    .from(teamCourses)
    .innerJoin(memberships, eq(memberships.teamId, teamCourses.teamId))
    .where(and(eq(memberships.userId, userId), isOffered))
    .orderBy(asc(teamCourses.id));
}
