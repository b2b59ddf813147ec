CREATE TABLE `worksheets` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`lesson_id` text NOT NULL,
	`sheet_id` text NOT NULL,
	`language` text NOT NULL,
	`version` text NOT NULL,
	`filled` text NOT NULL,
	`words` text NOT NULL,
	`revision` integer NOT NULL,
	`editor` text NOT NULL,
	`edit` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `worksheets_sheet` ON `worksheets` (`user_id`,`lesson_id`,`sheet_id`);