CREATE TABLE "calendar_feeds" (
	"user_id" text PRIMARY KEY NOT NULL,
	"code_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reminder_mails" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"day" text NOT NULL,
	"stop_hash" text,
	"sending_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "reminder_rounds" (
	"assignment_id" text PRIMARY KEY NOT NULL,
	"day" text NOT NULL,
	"mails" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reminder_stops" (
	"user_id" text PRIMARY KEY NOT NULL,
	"stopped_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "assigned" ADD COLUMN "remind_on" text;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder_mails" ADD CONSTRAINT "reminder_mails_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder_rounds" ADD CONSTRAINT "reminder_rounds_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder_stops" ADD CONSTRAINT "reminder_stops_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feeds_code" ON "calendar_feeds" USING btree ("code_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "reminder_mails_person" ON "reminder_mails" USING btree ("user_id","day");--> statement-breakpoint
CREATE UNIQUE INDEX "reminder_mails_stop" ON "reminder_mails" USING btree ("stop_hash");--> statement-breakpoint
CREATE INDEX "reminder_mails_day" ON "reminder_mails" USING btree ("day");--> statement-breakpoint
CREATE INDEX "assigned_reminder" ON "assigned" USING btree ("remind_on","user_id") WHERE "assigned"."remind_on" is not null and "assigned"."done_on" is null and "assigned"."next_round" is null;--> statement-breakpoint
UPDATE "assigned" SET "remind_on" = to_char(cast("due_on" as date) - 7, 'YYYY-MM-DD') WHERE "due_on" IS NOT NULL AND "done_on" IS NULL;
