CREATE TABLE "demo_bookings" (
	"id" text PRIMARY KEY NOT NULL,
	"code_hash" text NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"sequence" integer DEFAULT 0 NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"company" text NOT NULL,
	"topic" text NOT NULL,
	"language" text NOT NULL,
	"booked_at" timestamp (3) with time zone NOT NULL,
	"cancelled_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE UNIQUE INDEX "demo_bookings_code" ON "demo_bookings" USING btree ("code_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "demo_bookings_slot" ON "demo_bookings" USING btree ("starts_at") WHERE "demo_bookings"."cancelled_at" is null;--> statement-breakpoint
CREATE INDEX "demo_bookings_start" ON "demo_bookings" USING btree ("starts_at");