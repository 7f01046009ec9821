-- What holds of a what-if and of an offer whatever writes it.
ALTER TABLE scenario
  ADD CONSTRAINT scenario_named CHECK (length(name) BETWEEN 1 AND 120 AND length(note) <= 2000),
  ADD CONSTRAINT scenario_frozen CHECK ((frozen_at IS NOT NULL) = (frozen_by_id IS NOT NULL)
    AND (frozen_at IS NOT NULL) = (figures IS NOT NULL) AND (state <> 'frozen' OR frozen_at IS NOT NULL)),
  ADD CONSTRAINT scenario_applied CHECK ((state = 'applied') = (applied_at IS NOT NULL)
    AND (applied_at IS NOT NULL) = (applied_by_id IS NOT NULL));
ALTER TABLE scenario_candidate
  ADD CONSTRAINT scenario_candidate_position CHECK (position >= 0);
ALTER TABLE scenario_placement
  ADD CONSTRAINT scenario_placement_phase CHECK (phase BETWEEN 0 AND 5),
  ADD CONSTRAINT scenario_placement_quarters CHECK (from_quarter >= 7600 AND until_quarter <= 8800 AND from_quarter < until_quarter);

-- A scenario is changed while it is open, and never afterwards.
CREATE FUNCTION scenario_open() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM scenario WHERE id = CASE WHEN TG_OP = 'DELETE' THEN OLD.scenario_id ELSE NEW.scenario_id END AND state <> 'open') THEN
    RAISE EXCEPTION 'the scenario is not open' USING ERRCODE = 'check_violation', CONSTRAINT = 'scenario_open';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER scenario_placement_open BEFORE INSERT OR UPDATE OR DELETE ON scenario_placement
  FOR EACH ROW EXECUTE FUNCTION scenario_open();
CREATE TRIGGER scenario_candidate_open BEFORE INSERT OR UPDATE OR DELETE ON scenario_candidate
  FOR EACH ROW EXECUTE FUNCTION scenario_open();

ALTER TABLE offer
  ADD CONSTRAINT offer_number CHECK (number >= 1),
  ADD CONSTRAINT offer_issued CHECK ((issued_at IS NOT NULL) = (issued_by_id IS NOT NULL)
    AND (state = 'draft' OR state = 'withdrawn' OR (issued_at IS NOT NULL AND valid_until IS NOT NULL)) AND (state <> 'draft' OR issued_at IS NULL)),
  ADD CONSTRAINT offer_ended CHECK ((state IN ('draft', 'issued')) = (ended_at IS NULL)),
  ADD CONSTRAINT offer_declined CHECK (state <> 'declined' OR length(reason) > 0);
-- One is being prepared and one can be answered, at most.
CREATE UNIQUE INDEX offer_one_draft ON offer (application_id) WHERE state = 'draft';
CREATE UNIQUE INDEX offer_one_issued ON offer (application_id) WHERE state IN ('issued', 'accepted');

-- What was issued keeps its words.
CREATE FUNCTION offer_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'draft' AND (NEW.terms IS DISTINCT FROM OLD.terms OR NEW.valid_until IS DISTINCT FROM OLD.valid_until
      OR NEW.issued_at IS DISTINCT FROM OLD.issued_at) THEN
    RAISE EXCEPTION 'an issued offer is not changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'offer_kept';
  END IF;
  IF OLD.state NOT IN ('draft', 'issued') AND NEW.state IS DISTINCT FROM OLD.state THEN
    RAISE EXCEPTION 'an ended offer stays ended' USING ERRCODE = 'check_violation', CONSTRAINT = 'offer_kept';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER offer_kept BEFORE UPDATE ON offer FOR EACH ROW EXECUTE FUNCTION offer_kept();
