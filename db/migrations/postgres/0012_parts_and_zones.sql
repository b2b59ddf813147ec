CREATE TABLE "assignment_lessons" (
	"assignment_id" text NOT NULL,
	"course_id" text NOT NULL,
	"lesson_id" text NOT NULL,
	CONSTRAINT "assignment_lessons_assignment_id_course_id_lesson_id_pk" PRIMARY KEY("assignment_id","course_id","lesson_id")
);
--> statement-breakpoint
DROP INDEX "assigned_reminder";--> statement-breakpoint
DROP INDEX "assigned_renewal";--> statement-breakpoint
ALTER TABLE "assigned" ADD COLUMN "part" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "assigned" ADD COLUMN "zone" text DEFAULT 'Europe/Berlin' NOT NULL;--> statement-breakpoint
ALTER TABLE "completions" ADD COLUMN "completed_on" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "teams" ADD COLUMN "time_zone" text DEFAULT 'Europe/Berlin' NOT NULL;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "time_zone" text DEFAULT 'Europe/Berlin' NOT NULL;--> statement-breakpoint
ALTER TABLE "assignment_lessons" ADD CONSTRAINT "assignment_lessons_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assigned_reminder" ON "assigned" USING btree ("zone","remind_on","user_id") WHERE "assigned"."remind_on" is not null and "assigned"."done_on" is null and "assigned"."next_round" is null;--> statement-breakpoint
CREATE INDEX "assigned_renewal" ON "assigned" USING btree ("assignment_id","done_on") WHERE "assigned"."next_round" is null and not "assigned"."part";--> statement-breakpoint
UPDATE "completions" SET "completed_on" = to_char("completed_at" AT TIME ZONE 'UTC', 'YYYY-MM-DD');
