-- What is offered is kept for its applicant until the offer's last day, and nobody else's.
ALTER TABLE allocation
  DROP CONSTRAINT allocation_expires,
  DROP CONSTRAINT allocation_exclusive,
  ADD CONSTRAINT allocation_expires CHECK ((state IN ('held', 'offered')) = (expires_at IS NOT NULL)),
  ADD CONSTRAINT allocation_exclusive EXCLUDE USING gist (
    unit_id WITH =, int4range(from_quarter, until_quarter) WITH &&) WHERE (state IN ('held', 'reserved', 'offered', 'contracted'));

-- A new version takes the place of an issued offer, and its term begins anew.
INSERT INTO lifecycle_edge (from_status, to_status) VALUES
  ('offer_issued', 'offer_issued');

-- Of an offer one thing is asked at a time.
CREATE UNIQUE INDEX counter_proposal_one_open ON counter_proposal (offer_id) WHERE state IN ('open', 'taken_up');
ALTER TABLE counter_proposal
  ADD CONSTRAINT counter_proposal_items CHECK (jsonb_typeof(items) = 'array' AND jsonb_array_length(items) > 0),
  ADD CONSTRAINT counter_proposal_settled CHECK ((state = 'open') = (settled_at IS NULL)
    AND (state IN ('taken_up', 'answered')) = (settled_by_id IS NOT NULL)),
  ADD CONSTRAINT counter_proposal_answered CHECK ((state = 'answered') = (length(answer) > 0));

-- What the company asked keeps its words.
CREATE FUNCTION counter_proposal_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.items IS DISTINCT FROM OLD.items OR NEW.offer_id <> OLD.offer_id OR NEW.made_by_id <> OLD.made_by_id
    OR (OLD.state IN ('answered', 'lapsed') AND NEW.state <> OLD.state) THEN
    RAISE EXCEPTION 'a counter-proposal keeps its words' USING ERRCODE = 'check_violation', CONSTRAINT = 'counter_proposal_kept';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER counter_proposal_kept BEFORE UPDATE ON counter_proposal FOR EACH ROW EXECUTE FUNCTION counter_proposal_kept();
REVOKE DELETE, TRUNCATE ON offer, counter_proposal FROM imc_app;
REVOKE UPDATE, DELETE, TRUNCATE ON offer_print FROM imc_app;
