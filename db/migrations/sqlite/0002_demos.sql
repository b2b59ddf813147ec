CREATE TABLE `demo_bookings` (
	`id` text PRIMARY KEY NOT NULL,
	`code_hash` text NOT NULL,
	`starts_at` integer NOT NULL,
	`sequence` integer DEFAULT 0 NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`company` text NOT NULL,
	`topic` text NOT NULL,
	`language` text NOT NULL,
	`booked_at` integer NOT NULL,
	`cancelled_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `demo_bookings_code` ON `demo_bookings` (`code_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `demo_bookings_slot` ON `demo_bookings` (`starts_at`) WHERE "demo_bookings"."cancelled_at" is null;--> statement-breakpoint
CREATE INDEX `demo_bookings_start` ON `demo_bookings` (`starts_at`);