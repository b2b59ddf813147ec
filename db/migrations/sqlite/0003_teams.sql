CREATE TABLE `group_members` (
	`group_id` text NOT NULL,
	`user_id` text NOT NULL,
	PRIMARY KEY(`group_id`, `user_id`),
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `group_members_user` ON `group_members` (`user_id`);--> statement-breakpoint
CREATE TABLE `groups` (
	`id` text PRIMARY KEY NOT NULL,
	`team_id` text NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`parent_id` text,
	`manager_id` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`manager_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `groups_name` ON `groups` (`team_id`,`name_key`);--> statement-breakpoint
CREATE INDEX `groups_parent` ON `groups` (`parent_id`);--> statement-breakpoint
CREATE INDEX `groups_manager` ON `groups` (`manager_id`);--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`team_id` text NOT NULL,
	`email` text NOT NULL,
	`email_key` text NOT NULL,
	`name` text NOT NULL,
	`language` text NOT NULL,
	`role` text NOT NULL,
	`group_id` text,
	`code_hash` text NOT NULL,
	`invited_by_id` text,
	`sent_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`accepted_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`invited_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_address` ON `invitations` (`team_id`,`email_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_code` ON `invitations` (`code_hash`);--> statement-breakpoint
CREATE INDEX `invitations_group` ON `invitations` (`group_id`);--> statement-breakpoint
CREATE INDEX `invitations_by` ON `invitations` (`invited_by_id`);--> statement-breakpoint
CREATE INDEX `invitations_sent` ON `invitations` (`team_id`,`sent_at`,`id`);--> statement-breakpoint
CREATE INDEX `invitations_expiry` ON `invitations` (`expires_at`);--> statement-breakpoint
ALTER TABLE `memberships` ADD `name_key` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `memberships` ADD `email_key` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `memberships_name` ON `memberships` (`team_id`,`name_key`,`user_id`);--> statement-breakpoint
CREATE INDEX `memberships_email` ON `memberships` (`team_id`,`email_key`,`user_id`);--> statement-breakpoint
CREATE INDEX `memberships_role` ON `memberships` (`team_id`,`role`,`user_id`);--> statement-breakpoint
CREATE INDEX `memberships_joined` ON `memberships` (`team_id`,`joined_at`,`user_id`);--> statement-breakpoint
ALTER TABLE `teams` ADD `seats` integer;--> statement-breakpoint
ALTER TABLE `teams` ADD `join_code` text;--> statement-breakpoint
ALTER TABLE `teams` ADD `join_expires_at` integer;--> statement-breakpoint
ALTER TABLE `teams` ADD `join_by_id` text REFERENCES users(id) ON DELETE set null;--> statement-breakpoint
CREATE UNIQUE INDEX `teams_join_code` ON `teams` (`join_code`);--> statement-breakpoint
CREATE INDEX `teams_join_by` ON `teams` (`join_by_id`);--> statement-breakpoint
UPDATE `memberships` SET
	`name_key` = (SELECT lower(`name`) FROM `users` WHERE `users`.`id` = `memberships`.`user_id`),
	`email_key` = (SELECT `email_key` FROM `users` WHERE `users`.`id` = `memberships`.`user_id`);
