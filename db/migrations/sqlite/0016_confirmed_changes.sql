CREATE TABLE `answer_tallies` (
	`lesson_id` text NOT NULL,
	`item_id` text NOT NULL,
	`people` integer NOT NULL,
	`until` integer NOT NULL,
	`counts` text NOT NULL,
	PRIMARY KEY(`lesson_id`, `item_id`)
);
--> statement-breakpoint
ALTER TABLE `course_versions` ADD `changes` text DEFAULT '[]' NOT NULL;