CREATE TABLE `lesson_editions` (
	`lesson_id` text NOT NULL,
	`version` text NOT NULL,
	`edition` integer NOT NULL,
	`content` text NOT NULL,
	`changes` text NOT NULL,
	`parts` text NOT NULL,
	`published_at` integer NOT NULL,
	PRIMARY KEY(`lesson_id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `looks` (
	`user_id` text NOT NULL,
	`lesson_id` text NOT NULL,
	`edition` integer NOT NULL,
	`looked_on` text NOT NULL,
	PRIMARY KEY(`user_id`, `lesson_id`, `edition`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `publications` (
	`id` text PRIMARY KEY NOT NULL,
	`origin` text NOT NULL,
	`number` integer NOT NULL,
	`version` text NOT NULL,
	`courses` text NOT NULL,
	`lessons` text NOT NULL,
	`published_at` integer NOT NULL,
	`settled_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `publications_number` ON `publications` (`origin`,`number`);--> statement-breakpoint
CREATE TABLE `regrade_notices` (
	`user_id` text NOT NULL,
	`lesson_id` text NOT NULL,
	`item_id` text NOT NULL,
	`outcome` text NOT NULL,
	PRIMARY KEY(`user_id`, `lesson_id`, `item_id`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `regrades` (
	`id` text PRIMARY KEY NOT NULL,
	`lesson_id` text NOT NULL,
	`item_id` text NOT NULL,
	`keys` text NOT NULL,
	`reached` text DEFAULT '' NOT NULL,
	`graded` integer DEFAULT 0 NOT NULL,
	`started_at` integer NOT NULL,
	`finished_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `regrades_item` ON `regrades` (`lesson_id`,`item_id`);--> statement-breakpoint
ALTER TABLE `completions` ADD `edition` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE INDEX `completions_lesson` ON `completions` (`lesson_id`,`user_id`);--> statement-breakpoint
ALTER TABLE `enrolments` ADD `renewed_on` text;--> statement-breakpoint
ALTER TABLE `enrolments` ADD `renewed_version` text;--> statement-breakpoint
CREATE INDEX `answers_item` ON `answers` (`lesson_id`,`item_id`,`id`);