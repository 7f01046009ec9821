-- Reminders walk invitations by the day of their answer; an expert's list and load are read by person.
CREATE INDEX assignment_answer_due ON assignment (respond_by, id) WHERE state = 'invited';
CREATE INDEX assignment_bulletin_due ON assignment (due_at, id) WHERE state = 'accepted';
-- Who stands in for whom.
CREATE INDEX assignment_replacement ON assignment (replaces_id) WHERE replaces_id IS NOT NULL;
