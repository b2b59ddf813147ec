CREATE TABLE "assigned" (
	"assignment_id" text NOT NULL,
	"user_id" text NOT NULL,
	"course_id" text NOT NULL,
	"round" integer NOT NULL,
	"team_id" text NOT NULL,
	"assigned_on" text NOT NULL,
	"since" text NOT NULL,
	"due_on" text,
	"done_on" text,
	"version" text,
	"marked_by" text,
	"next_round" integer,
	CONSTRAINT "assigned_assignment_id_user_id_course_id_round_pk" PRIMARY KEY("assignment_id","user_id","course_id","round")
);
--> statement-breakpoint
CREATE TABLE "assigned_counts" (
	"assignment_id" text NOT NULL,
	"course_id" text NOT NULL,
	"group_id" text NOT NULL,
	"day" text NOT NULL,
	"due" integer NOT NULL,
	"due_done" integer NOT NULL,
	"completed" integer NOT NULL,
	CONSTRAINT "assigned_counts_assignment_id_group_id_course_id_day_pk" PRIMARY KEY("assignment_id","group_id","course_id","day")
);
--> statement-breakpoint
CREATE TABLE "assignment_courses" (
	"assignment_id" text NOT NULL,
	"course_id" text NOT NULL,
	CONSTRAINT "assignment_courses_assignment_id_course_id_pk" PRIMARY KEY("assignment_id","course_id")
);
--> statement-breakpoint
CREATE TABLE "assignment_targets" (
	"id" text PRIMARY KEY NOT NULL,
	"assignment_id" text NOT NULL,
	"group_id" text,
	"user_id" text
);
--> statement-breakpoint
CREATE TABLE "assignments" (
	"id" text PRIMARY KEY NOT NULL,
	"team_id" text NOT NULL,
	"course_id" text,
	"path" text,
	"reason" text NOT NULL,
	"everyone" boolean NOT NULL,
	"due_on" text,
	"due_days" integer,
	"repeat_months" integer,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"spread_to" text,
	"spread_count" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "enrolments" ADD COLUMN "proven_on" text;--> statement-breakpoint
ALTER TABLE "enrolments" ADD COLUMN "version" text;--> statement-breakpoint
ALTER TABLE "assigned" ADD CONSTRAINT "assigned_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assigned" ADD CONSTRAINT "assigned_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assigned" ADD CONSTRAINT "assigned_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assigned_counts" ADD CONSTRAINT "assigned_counts_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_courses" ADD CONSTRAINT "assignment_courses_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_targets" ADD CONSTRAINT "assignment_targets_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_targets" ADD CONSTRAINT "assignment_targets_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_targets" ADD CONSTRAINT "assignment_targets_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assigned_person" ON "assigned" USING btree ("user_id","course_id");--> statement-breakpoint
CREATE INDEX "assigned_team" ON "assigned" USING btree ("team_id","user_id");--> statement-breakpoint
CREATE INDEX "assigned_renewal" ON "assigned" USING btree ("assignment_id","done_on") WHERE "assigned"."next_round" is null;--> statement-breakpoint
CREATE INDEX "assigned_counts_group" ON "assigned_counts" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "assignment_targets_assignment" ON "assignment_targets" USING btree ("assignment_id");--> statement-breakpoint
CREATE INDEX "assignment_targets_group" ON "assignment_targets" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "assignment_targets_user" ON "assignment_targets" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "assignments_team" ON "assignments" USING btree ("team_id","ended_at");--> statement-breakpoint
CREATE INDEX "assignments_repeat" ON "assignments" USING btree ("repeat_months") WHERE "assignments"."repeat_months" is not null and "assignments"."ended_at" is null;--> statement-breakpoint
UPDATE "enrolments" SET "proven_on" = to_char("completed_at" AT TIME ZONE 'UTC', 'YYYY-MM-DD') WHERE "completed_at" IS NOT NULL;
