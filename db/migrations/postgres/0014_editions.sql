CREATE TABLE "lesson_editions" (
	"lesson_id" text NOT NULL,
	"version" text NOT NULL,
	"edition" integer NOT NULL,
	"content" text NOT NULL,
	"changes" jsonb NOT NULL,
	"parts" text NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "lesson_editions_lesson_id_version_pk" PRIMARY KEY("lesson_id","version")
);
--> statement-breakpoint
CREATE TABLE "looks" (
	"user_id" text NOT NULL,
	"lesson_id" text NOT NULL,
	"edition" integer NOT NULL,
	"looked_on" text NOT NULL,
	CONSTRAINT "looks_user_id_lesson_id_edition_pk" PRIMARY KEY("user_id","lesson_id","edition")
);
--> statement-breakpoint
CREATE TABLE "publications" (
	"id" text PRIMARY KEY NOT NULL,
	"origin" text NOT NULL,
	"number" integer NOT NULL,
	"version" text NOT NULL,
	"courses" text NOT NULL,
	"lessons" jsonb NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"settled_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "regrade_notices" (
	"user_id" text NOT NULL,
	"lesson_id" text NOT NULL,
	"item_id" text NOT NULL,
	"outcome" text NOT NULL,
	CONSTRAINT "regrade_notices_user_id_lesson_id_item_id_pk" PRIMARY KEY("user_id","lesson_id","item_id")
);
--> statement-breakpoint
CREATE TABLE "regrades" (
	"id" text PRIMARY KEY NOT NULL,
	"lesson_id" text NOT NULL,
	"item_id" text NOT NULL,
	"keys" text NOT NULL,
	"reached" text DEFAULT '' NOT NULL,
	"graded" integer DEFAULT 0 NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "completions" ADD COLUMN "edition" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "enrolments" ADD COLUMN "renewed_on" text;--> statement-breakpoint
ALTER TABLE "enrolments" ADD COLUMN "renewed_version" text;--> statement-breakpoint
ALTER TABLE "looks" ADD CONSTRAINT "looks_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regrade_notices" ADD CONSTRAINT "regrade_notices_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "publications_number" ON "publications" USING btree ("origin","number");--> statement-breakpoint
CREATE UNIQUE INDEX "regrades_item" ON "regrades" USING btree ("lesson_id","item_id");--> statement-breakpoint
CREATE INDEX "answers_item" ON "answers" USING btree ("lesson_id","item_id","id");--> statement-breakpoint
CREATE INDEX "completions_lesson" ON "completions" USING btree ("lesson_id","user_id");