CREATE TABLE `course_builds` (
	`course_id` text NOT NULL,
	`number` integer NOT NULL,
	`compiler` text NOT NULL,
	`compiled` text NOT NULL,
	`built_at` integer NOT NULL,
	PRIMARY KEY(`course_id`, `number`, `compiler`),
	FOREIGN KEY (`course_id`) REFERENCES `team_courses`(`id`) ON UPDATE no action ON DELETE cascade
);
