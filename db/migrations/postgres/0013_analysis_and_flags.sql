CREATE TABLE "analyses" (
	"lesson_id" text NOT NULL,
	"item_id" text NOT NULL,
	"people" integer NOT NULL,
	"until" timestamp (3) with time zone,
	"figures" jsonb,
	CONSTRAINT "analyses_lesson_id_item_id_pk" PRIMARY KEY("lesson_id","item_id")
);
--> statement-breakpoint
CREATE TABLE "flags" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"lesson_id" text NOT NULL,
	"place" text NOT NULL,
	"sentence" text NOT NULL,
	"kind" text NOT NULL,
	"note" text NOT NULL,
	"language" text NOT NULL,
	"version" text NOT NULL,
	"flagged_at" timestamp (3) with time zone NOT NULL,
	"done_at" timestamp (3) with time zone,
	"answer" text
);
--> statement-breakpoint
ALTER TABLE "flags" ADD CONSTRAINT "flags_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "flags_place" ON "flags" USING btree ("user_id","lesson_id","place","sentence");--> statement-breakpoint
CREATE INDEX "flags_lesson" ON "flags" USING btree ("lesson_id");--> statement-breakpoint
CREATE INDEX "flags_done" ON "flags" USING btree ("done_at");--> statement-breakpoint
CREATE INDEX "answers_first" ON "answers" USING btree ("lesson_id","user_id","item_id") WHERE "answers"."try_number" = 1;