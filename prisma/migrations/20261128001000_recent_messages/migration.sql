-- The newest messages of each circle, for lists of what is unread across applications.
CREATE INDEX "message_tier_created_at_idx" ON "message"("tier", "created_at" DESC);
