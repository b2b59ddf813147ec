CREATE TABLE "course_builds" (
	"course_id" text NOT NULL,
	"number" integer NOT NULL,
	"compiler" text NOT NULL,
	"compiled" text NOT NULL,
	"built_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "course_builds_course_id_number_compiler_pk" PRIMARY KEY("course_id","number","compiler")
);
--> statement-breakpoint
ALTER TABLE "course_builds" ADD CONSTRAINT "course_builds_course_id_team_courses_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."team_courses"("id") ON DELETE cascade ON UPDATE no action;