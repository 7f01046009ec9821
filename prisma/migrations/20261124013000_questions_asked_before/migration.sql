-- Applications that wait for an answer since before questions had rows of their own: what was asked then
-- becomes one question about the whole.
INSERT INTO clarification (id, application_id, stage, round, asked_by_id, asked_at, due_at, asked_version)
SELECT gen_random_uuid(), a.id, a.asked_from,
       (SELECT count(*) FROM status_change c
         WHERE c.application_id = a.id AND c.intent = 'request_clarification' AND c.from_status = a.asked_from),
       s.actor_id, s.at, a.due_at,
       (SELECT max(version) FROM submission v WHERE v.application_id = a.id)
  FROM application a
  JOIN status_change s ON s.application_id = a.id AND s.seq = a.revision AND s.intent = 'request_clarification'
 WHERE a.status = 'clarification_requested' AND s.actor_id IS NOT NULL AND a.due_at IS NOT NULL
   AND EXISTS (SELECT FROM submission v WHERE v.application_id = a.id)
   AND NOT EXISTS (SELECT FROM clarification k WHERE k.application_id = a.id AND k.state = 'open');

INSERT INTO clarification_question (id, clarification_id, position, target, text, due_on)
SELECT gen_random_uuid(), k.id, 0, 'general', coalesce(nullif(btrim(s.comment), ''), '—'),
       (k.due_at AT TIME ZONE 'Europe/Moscow')::date
  FROM clarification k
  JOIN application a ON a.id = k.application_id
  JOIN status_change s ON s.application_id = a.id AND s.seq = a.revision
 WHERE k.state = 'open' AND NOT EXISTS (SELECT FROM clarification_question q WHERE q.clarification_id = k.id);
