CREATE TABLE "worksheets" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"lesson_id" text NOT NULL,
	"sheet_id" text NOT NULL,
	"language" text NOT NULL,
	"version" text NOT NULL,
	"filled" jsonb NOT NULL,
	"words" jsonb NOT NULL,
	"revision" integer NOT NULL,
	"editor" text NOT NULL,
	"edit" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "worksheets" ADD CONSTRAINT "worksheets_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "worksheets_sheet" ON "worksheets" USING btree ("user_id","lesson_id","sheet_id");