CREATE TABLE "answer_tallies" (
	"lesson_id" text NOT NULL,
	"item_id" text NOT NULL,
	"people" integer NOT NULL,
	"until" timestamp (3) with time zone NOT NULL,
	"counts" jsonb NOT NULL,
	CONSTRAINT "answer_tallies_lesson_id_item_id_pk" PRIMARY KEY("lesson_id","item_id")
);
--> statement-breakpoint
ALTER TABLE "course_versions" ADD COLUMN "changes" jsonb DEFAULT '[]'::jsonb NOT NULL;