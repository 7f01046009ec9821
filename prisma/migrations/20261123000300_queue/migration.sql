-- The staff's lists: every sort that is offered walks one of these, whatever the filter.
-- Combinations of filters are read as a few short walks, one for each non-empty row of application_counter.
CREATE INDEX application_newest_by_kind ON application (status, applicant_type, track, submitted_at DESC, id DESC) WHERE submitted_at IS NOT NULL;
CREATE INDEX application_due_by_kind ON application (status, applicant_type, track, due_at, id) WHERE submitted_at IS NOT NULL AND due_at IS NOT NULL;
CREATE INDEX application_area_by_kind ON application (status, applicant_type, track, total_area DESC, id DESC) WHERE submitted_at IS NOT NULL AND total_area IS NOT NULL;

-- The record is read newest first, by action and by person as well.
CREATE INDEX audit_event_newest ON audit_event (at DESC, seq DESC);
CREATE INDEX audit_event_newest_by_action ON audit_event (action, at DESC, seq DESC);
CREATE INDEX audit_event_newest_by_actor ON audit_event (actor_id, at DESC, seq DESC);
