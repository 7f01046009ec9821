-- What holds of the optimiser's runs and bounds whatever writes them.
ALTER TABLE proposal_run
  ADD CONSTRAINT proposal_run_began CHECK (state = 'queued' OR started_at IS NOT NULL OR state IN ('cancelled', 'failed')),
  ADD CONSTRAINT proposal_run_ended CHECK ((state IN ('queued', 'running')) = (ended_at IS NULL)),
  ADD CONSTRAINT proposal_run_answered CHECK ((state IN ('done', 'infeasible')) = (outcome IS NOT NULL)),
  ADD CONSTRAINT proposal_run_failed CHECK ((state = 'failed') = (failure IS NOT NULL)),
  ADD CONSTRAINT proposal_run_taken CHECK ((taken_at IS NOT NULL) = (taken_by_id IS NOT NULL)
    AND (taken_at IS NOT NULL) = (taken_into IS NOT NULL) AND (taken_at IS NULL OR state = 'done'));
-- One searches at a time, or waits to.
CREATE UNIQUE INDEX proposal_run_one_under_way ON proposal_run (scenario_id) WHERE state IN ('queued', 'running');
ALTER TABLE forbidden_place
  ADD CONSTRAINT forbidden_place_where CHECK (num_nonnulls(unit_id, building_id) = 1);
CREATE UNIQUE INDEX forbidden_place_once ON forbidden_place
  (scenario_id, coalesce(application_id, '00000000-0000-0000-0000-000000000000'), coalesce(unit_id, building_id));

-- An answer stays as it was given.
CREATE FUNCTION proposal_run_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state NOT IN ('queued', 'running') AND (NEW.state IS DISTINCT FROM OLD.state
      OR NEW.outcome IS DISTINCT FROM OLD.outcome OR NEW.settings IS DISTINCT FROM OLD.settings) THEN
    RAISE EXCEPTION 'an ended run is not changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_run_kept';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER proposal_run_kept BEFORE UPDATE ON proposal_run FOR EACH ROW EXECUTE FUNCTION proposal_run_kept();
