CREATE TABLE `analyses` (
	`lesson_id` text NOT NULL,
	`item_id` text NOT NULL,
	`people` integer NOT NULL,
	`until` integer,
	`figures` text,
	PRIMARY KEY(`lesson_id`, `item_id`)
);
--> statement-breakpoint
CREATE TABLE `flags` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`lesson_id` text NOT NULL,
	`place` text NOT NULL,
	`sentence` text NOT NULL,
	`kind` text NOT NULL,
	`note` text NOT NULL,
	`language` text NOT NULL,
	`version` text NOT NULL,
	`flagged_at` integer NOT NULL,
	`done_at` integer,
	`answer` text,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `flags_place` ON `flags` (`user_id`,`lesson_id`,`place`,`sentence`);--> statement-breakpoint
CREATE INDEX `flags_lesson` ON `flags` (`lesson_id`);--> statement-breakpoint
CREATE INDEX `flags_done` ON `flags` (`done_at`);--> statement-breakpoint
CREATE INDEX `answers_first` ON `answers` (`lesson_id`,`user_id`,`item_id`) WHERE "answers"."try_number" = 1;