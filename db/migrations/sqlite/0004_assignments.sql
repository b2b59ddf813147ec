CREATE TABLE `assigned` (
	`assignment_id` text NOT NULL,
	`user_id` text NOT NULL,
	`course_id` text NOT NULL,
	`round` integer NOT NULL,
	`team_id` text NOT NULL,
	`assigned_on` text NOT NULL,
	`since` text NOT NULL,
	`due_on` text,
	`done_on` text,
	`version` text,
	`marked_by` text,
	`next_round` integer,
	PRIMARY KEY(`assignment_id`, `user_id`, `course_id`, `round`),
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `assigned_person` ON `assigned` (`user_id`,`course_id`);--> statement-breakpoint
CREATE INDEX `assigned_team` ON `assigned` (`team_id`,`user_id`);--> statement-breakpoint
CREATE INDEX `assigned_renewal` ON `assigned` (`assignment_id`,`done_on`) WHERE "assigned"."next_round" is null;--> statement-breakpoint
CREATE TABLE `assigned_counts` (
	`assignment_id` text NOT NULL,
	`course_id` text NOT NULL,
	`group_id` text NOT NULL,
	`day` text NOT NULL,
	`due` integer NOT NULL,
	`due_done` integer NOT NULL,
	`completed` integer NOT NULL,
	PRIMARY KEY(`assignment_id`, `group_id`, `course_id`, `day`),
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `assigned_counts_group` ON `assigned_counts` (`group_id`);--> statement-breakpoint
CREATE TABLE `assignment_courses` (
	`assignment_id` text NOT NULL,
	`course_id` text NOT NULL,
	PRIMARY KEY(`assignment_id`, `course_id`),
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `assignment_targets` (
	`id` text PRIMARY KEY NOT NULL,
	`assignment_id` text NOT NULL,
	`group_id` text,
	`user_id` text,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `assignment_targets_assignment` ON `assignment_targets` (`assignment_id`);--> statement-breakpoint
CREATE INDEX `assignment_targets_group` ON `assignment_targets` (`group_id`);--> statement-breakpoint
CREATE INDEX `assignment_targets_user` ON `assignment_targets` (`user_id`);--> statement-breakpoint
CREATE TABLE `assignments` (
	`id` text PRIMARY KEY NOT NULL,
	`team_id` text NOT NULL,
	`course_id` text,
	`path` text,
	`reason` text NOT NULL,
	`everyone` integer NOT NULL,
	`due_on` text,
	`due_days` integer,
	`repeat_months` integer,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	`spread_to` text,
	`spread_count` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `assignments_team` ON `assignments` (`team_id`,`ended_at`);--> statement-breakpoint
CREATE INDEX `assignments_repeat` ON `assignments` (`repeat_months`) WHERE "assignments"."repeat_months" is not null and "assignments"."ended_at" is null;--> statement-breakpoint
ALTER TABLE `enrolments` ADD `proven_on` text;--> statement-breakpoint
ALTER TABLE `enrolments` ADD `version` text;--> statement-breakpoint
UPDATE `enrolments` SET `proven_on` = date(`completed_at` / 1000, 'unixepoch') WHERE `completed_at` IS NOT NULL;
