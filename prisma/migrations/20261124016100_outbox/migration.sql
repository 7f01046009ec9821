-- Letters that still have to leave: few at any time, looked at by age.
CREATE INDEX notice_queued ON notice (created_at, id) WHERE mail = 'queued';
