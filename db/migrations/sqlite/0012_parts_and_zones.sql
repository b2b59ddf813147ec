CREATE TABLE `assignment_lessons` (
	`assignment_id` text NOT NULL,
	`course_id` text NOT NULL,
	`lesson_id` text NOT NULL,
	PRIMARY KEY(`assignment_id`, `course_id`, `lesson_id`),
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
DROP INDEX `assigned_reminder`;--> statement-breakpoint
DROP INDEX `assigned_renewal`;--> statement-breakpoint
ALTER TABLE `assigned` ADD `part` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `assigned` ADD `zone` text DEFAULT 'Europe/Berlin' NOT NULL;--> statement-breakpoint
CREATE INDEX `assigned_reminder` ON `assigned` (`zone`,`remind_on`,`user_id`) WHERE "assigned"."remind_on" is not null and "assigned"."done_on" is null and "assigned"."next_round" is null;--> statement-breakpoint
CREATE INDEX `assigned_renewal` ON `assigned` (`assignment_id`,`done_on`) WHERE "assigned"."next_round" is null and not "assigned"."part";--> statement-breakpoint
ALTER TABLE `completions` ADD `completed_on` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `teams` ADD `time_zone` text DEFAULT 'Europe/Berlin' NOT NULL;--> statement-breakpoint
ALTER TABLE `users` ADD `time_zone` text DEFAULT 'Europe/Berlin' NOT NULL;--> statement-breakpoint
UPDATE `completions` SET `completed_on` = date(`completed_at` / 1000, 'unixepoch');
