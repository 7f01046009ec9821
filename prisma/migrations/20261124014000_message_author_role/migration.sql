-- The role in which a message was written: it is shown for good, whatever the author becomes later.
-- No message was ever written before.
ALTER TABLE "message" ADD COLUMN     "author_role" TEXT NOT NULL;

-- The company takes part in one conversation only.
ALTER TABLE message
  ADD CONSTRAINT message_tier_of_staff CHECK (tier = 'applicant' OR from_staff),
  ADD CONSTRAINT message_body_bounded CHECK (char_length(body) <= 20000);
