-- What was frozen stays as the committee saw it, and what was applied stays applied.
CREATE FUNCTION scenario_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'open' AND (NEW.name, NEW.note, NEW.figures, NEW.frozen_at, NEW.frozen_by_id)
      IS DISTINCT FROM (OLD.name, OLD.note, OLD.figures, OLD.frozen_at, OLD.frozen_by_id) THEN
    RAISE EXCEPTION 'a frozen scenario is not changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'scenario_kept';
  END IF;
  IF (OLD.state, NEW.state) NOT IN (('open', 'open'), ('open', 'frozen'), ('frozen', 'frozen'), ('frozen', 'applied')) THEN
    RAISE EXCEPTION 'a scenario goes from open by frozen to applied' USING ERRCODE = 'check_violation', CONSTRAINT = 'scenario_kept';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER scenario_kept BEFORE UPDATE ON scenario FOR EACH ROW EXECUTE FUNCTION scenario_kept();
CREATE TRIGGER scenario_not_deleted BEFORE DELETE ON scenario FOR EACH ROW EXECUTE FUNCTION written_once();

-- The list of those who read what is frozen alone.
CREATE INDEX scenario_changed_unless_open ON scenario (changed_at, id) WHERE state <> 'open';
