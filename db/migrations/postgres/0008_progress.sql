CREATE INDEX "assigned_open" ON "assigned" USING btree ("team_id","due_on","user_id","assignment_id","course_id") WHERE "assigned"."next_round" is null and "assigned"."done_on" is null;--> statement-breakpoint
CREATE INDEX "assigned_done" ON "assigned" USING btree ("team_id","done_on","user_id","assignment_id","course_id") WHERE "assigned"."next_round" is null and "assigned"."done_on" is not null;--> statement-breakpoint
DELETE FROM assigned_counts;--> statement-breakpoint
INSERT INTO assigned_counts (assignment_id, course_id, group_id, day, due, due_done, completed)
WITH RECURSIVE inside(user_id, team_id, group_id) AS (
  SELECT gm.user_id, g.team_id, min(g.id) FROM group_members gm
  INNER JOIN "groups" g ON g.id = gm.group_id
  INNER JOIN memberships m ON m.team_id = g.team_id AND m.user_id = gm.user_id
  GROUP BY gm.user_id, g.team_id
  UNION SELECT i.user_id, i.team_id, g.parent_id FROM inside i
  INNER JOIN "groups" g ON g.id = i.group_id WHERE g.parent_id IS NOT NULL
), within(user_id, team_id, group_id) AS (
  SELECT user_id, team_id, group_id FROM inside UNION ALL SELECT user_id, team_id, '' FROM memberships
), parts(assignment_id, course_id, group_id, day, due, due_done, completed) AS (
  SELECT a.assignment_id, a.course_id, w.group_id, coalesce(a.due_on, ''), 1, CASE WHEN a.done_on IS NULL THEN 0 ELSE 1 END, 0
  FROM assigned a INNER JOIN within w ON w.user_id = a.user_id AND w.team_id = a.team_id WHERE a.next_round IS NULL
  UNION ALL SELECT a.assignment_id, a.course_id, w.group_id, a.done_on, 0, 0, 1
  FROM assigned a INNER JOIN within w ON w.user_id = a.user_id AND w.team_id = a.team_id WHERE a.done_on IS NOT NULL AND w.group_id = ''
)
SELECT assignment_id, course_id, group_id, day, sum(due), sum(due_done), sum(completed) FROM parts
GROUP BY assignment_id, course_id, group_id, day;
