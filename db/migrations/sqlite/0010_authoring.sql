CREATE TABLE `course_file_copies` (
	`id` text PRIMARY KEY NOT NULL,
	`course_id` text NOT NULL,
	`path` text NOT NULL,
	`text` text NOT NULL,
	`why` text NOT NULL,
	`saved_by_id` text,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`course_id`) REFERENCES `team_courses`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`saved_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `course_file_copies_path` ON `course_file_copies` (`course_id`,`path`,`id`);--> statement-breakpoint
CREATE INDEX `course_file_copies_by` ON `course_file_copies` (`saved_by_id`);--> statement-breakpoint
CREATE TABLE `course_files` (
	`course_id` text NOT NULL,
	`path` text NOT NULL,
	`text` text NOT NULL,
	`revision` integer NOT NULL,
	`editor` text NOT NULL,
	`edit` integer NOT NULL,
	`changed_by_id` text,
	`changed_at` integer NOT NULL,
	PRIMARY KEY(`course_id`, `path`),
	FOREIGN KEY (`course_id`) REFERENCES `team_courses`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`changed_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `course_files_by` ON `course_files` (`changed_by_id`);--> statement-breakpoint
CREATE TABLE `course_image_paths` (
	`course_id` text NOT NULL,
	`path` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`course_id`, `path`),
	FOREIGN KEY (`course_id`) REFERENCES `team_courses`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `course_images` (
	`course_id` text NOT NULL,
	`hash` text NOT NULL,
	`type` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`data` text NOT NULL,
	`added_at` integer NOT NULL,
	PRIMARY KEY(`course_id`, `hash`),
	FOREIGN KEY (`course_id`) REFERENCES `team_courses`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `course_versions` (
	`course_id` text NOT NULL,
	`number` integer NOT NULL,
	`files` text NOT NULL,
	`images` text NOT NULL,
	`note` text NOT NULL,
	`published_by_id` text,
	`published_at` integer NOT NULL,
	PRIMARY KEY(`course_id`, `number`),
	FOREIGN KEY (`course_id`) REFERENCES `team_courses`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`published_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `course_versions_by` ON `course_versions` (`published_by_id`);--> statement-breakpoint
CREATE TABLE `team_courses` (
	`id` text PRIMARY KEY NOT NULL,
	`team_id` text NOT NULL,
	`slug` text NOT NULL,
	`published_version` integer,
	`archived_at` integer,
	`created_by_id` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `team_courses_slug` ON `team_courses` (`slug`);--> statement-breakpoint
CREATE INDEX `team_courses_team` ON `team_courses` (`team_id`,`id`);--> statement-breakpoint
CREATE INDEX `team_courses_by` ON `team_courses` (`created_by_id`);