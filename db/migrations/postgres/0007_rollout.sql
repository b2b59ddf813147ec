CREATE TABLE "kpi_measurements" (
	"use_case_id" text NOT NULL,
	"measured_on" text NOT NULL,
	"value" double precision NOT NULL,
	CONSTRAINT "kpi_measurements_use_case_id_measured_on_pk" PRIMARY KEY("use_case_id","measured_on")
);
--> statement-breakpoint
CREATE TABLE "rollout_steps" (
	"team_id" text NOT NULL,
	"step" integer NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"owner_id" text,
	"starts_on" text,
	"due_on" text,
	"outcome" text DEFAULT '' NOT NULL,
	"notes" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "rollout_steps_team_id_step_pk" PRIMARY KEY("team_id","step")
);
--> statement-breakpoint
CREATE TABLE "shared_courses" (
	"team_id" text NOT NULL,
	"user_id" text NOT NULL,
	"course_id" text NOT NULL,
	CONSTRAINT "shared_courses_team_id_user_id_course_id_pk" PRIMARY KEY("team_id","user_id","course_id")
);
--> statement-breakpoint
CREATE TABLE "use_cases" (
	"id" text PRIMARY KEY NOT NULL,
	"team_id" text NOT NULL,
	"name" text NOT NULL,
	"kpi" text NOT NULL,
	"unit" text NOT NULL,
	"direction" text NOT NULL,
	"baseline" double precision,
	"baseline_on" text,
	"target" double precision,
	"target_on" text,
	"name_key" text NOT NULL,
	"kpi_key" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "bounced_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "kpi_measurements" ADD CONSTRAINT "kpi_measurements_use_case_id_use_cases_id_fk" FOREIGN KEY ("use_case_id") REFERENCES "public"."use_cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rollout_steps" ADD CONSTRAINT "rollout_steps_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rollout_steps" ADD CONSTRAINT "rollout_steps_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shared_courses" ADD CONSTRAINT "shared_courses_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shared_courses" ADD CONSTRAINT "shared_courses_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "use_cases" ADD CONSTRAINT "use_cases_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "rollout_steps_owner" ON "rollout_steps" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "shared_courses_user" ON "shared_courses" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "use_cases_name" ON "use_cases" USING btree ("team_id","name_key","kpi_key");--> statement-breakpoint
CREATE INDEX "use_cases_team" ON "use_cases" USING btree ("team_id","id");