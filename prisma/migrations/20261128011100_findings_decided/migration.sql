-- What the coordinators decided on findings, newest first.
CREATE INDEX conflict_finding_decided ON conflict_finding (decided_at DESC, id DESC) WHERE state <> 'open';
