CREATE TABLE `kpi_measurements` (
	`use_case_id` text NOT NULL,
	`measured_on` text NOT NULL,
	`value` real NOT NULL,
	PRIMARY KEY(`use_case_id`, `measured_on`),
	FOREIGN KEY (`use_case_id`) REFERENCES `use_cases`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `rollout_steps` (
	`team_id` text NOT NULL,
	`step` integer NOT NULL,
	`state` text DEFAULT 'open' NOT NULL,
	`owner_id` text,
	`starts_on` text,
	`due_on` text,
	`outcome` text DEFAULT '' NOT NULL,
	`notes` text DEFAULT '' NOT NULL,
	`version` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`team_id`, `step`),
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `rollout_steps_owner` ON `rollout_steps` (`owner_id`);--> statement-breakpoint
CREATE TABLE `shared_courses` (
	`team_id` text NOT NULL,
	`user_id` text NOT NULL,
	`course_id` text NOT NULL,
	PRIMARY KEY(`team_id`, `user_id`, `course_id`),
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `shared_courses_user` ON `shared_courses` (`user_id`);--> statement-breakpoint
CREATE TABLE `use_cases` (
	`id` text PRIMARY KEY NOT NULL,
	`team_id` text NOT NULL,
	`name` text NOT NULL,
	`kpi` text NOT NULL,
	`unit` text NOT NULL,
	`direction` text NOT NULL,
	`baseline` real,
	`baseline_on` text,
	`target` real,
	`target_on` text,
	`name_key` text NOT NULL,
	`kpi_key` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `use_cases_name` ON `use_cases` (`team_id`,`name_key`,`kpi_key`);--> statement-breakpoint
CREATE INDEX `use_cases_team` ON `use_cases` (`team_id`,`id`);--> statement-breakpoint
ALTER TABLE `invitations` ADD `bounced_at` integer;