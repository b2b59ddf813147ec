CREATE TABLE `calendar_feeds` (
	`user_id` text PRIMARY KEY NOT NULL,
	`code_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_feeds_code` ON `calendar_feeds` (`code_hash`);--> statement-breakpoint
CREATE TABLE `reminder_mails` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`day` text NOT NULL,
	`stop_hash` text,
	`sending_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reminder_mails_person` ON `reminder_mails` (`user_id`,`day`);--> statement-breakpoint
CREATE UNIQUE INDEX `reminder_mails_stop` ON `reminder_mails` (`stop_hash`);--> statement-breakpoint
CREATE INDEX `reminder_mails_day` ON `reminder_mails` (`day`);--> statement-breakpoint
CREATE TABLE `reminder_rounds` (
	`assignment_id` text PRIMARY KEY NOT NULL,
	`day` text NOT NULL,
	`mails` integer NOT NULL,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `reminder_stops` (
	`user_id` text PRIMARY KEY NOT NULL,
	`stopped_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
ALTER TABLE `assigned` ADD `remind_on` text;--> statement-breakpoint
CREATE INDEX `assigned_reminder` ON `assigned` (`remind_on`,`user_id`) WHERE "assigned"."remind_on" is not null and "assigned"."done_on" is null and "assigned"."next_round" is null;--> statement-breakpoint
UPDATE `assigned` SET `remind_on` = date(`due_on`, '-7 days') WHERE `due_on` IS NOT NULL AND `done_on` IS NULL;
