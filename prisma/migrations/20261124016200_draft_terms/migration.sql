-- Drafts by the end of their term: the clock and the reminders look for them.
CREATE INDEX application_draft_due ON application (due_at, id) WHERE status = 'draft';
