DROP INDEX "memberships_name";--> statement-breakpoint
CREATE INDEX "memberships_name" ON "memberships" USING btree ("team_id","name_key","user_id","email_key");