-- Reminders walk invitations by the day of their answer; an expert's list and load are read by person.
CREATE INDEX assignment_answer_due ON assignment (respond_by, id) WHERE state = 'invited';
CREATE INDEX assignment_bulletin_due ON assignment (due_at, id) WHERE state = 'accepted';
-- Who stands in for whom.
CREATE INDEX assignment_replacement ON assignment (replaces_id) WHERE replaces_id IS NOT NULL;
-- What an expert has behind them, newest first.
CREATE INDEX assignment_done ON assignment (expert_id, id DESC) WHERE state NOT IN ('invited', 'accepted');
-- Experts by name, few among many accounts.
CREATE INDEX account_expert_name ON account (full_name, id) WHERE staff_roles && '{expert,external_expert}'::staff_role[];
-- Applications that are with the experts, by their deadline.
CREATE INDEX application_with_experts ON application (due_at, id) WHERE status = 'expert_review';
