-- An item whose application left the stage is dropped, and a ballot that it overtook is annulled.
ALTER TYPE "agenda_state" ADD VALUE 'dropped';
ALTER TYPE "ballot_result" ADD VALUE 'annulled';

-- The step of the lifecycle by which a decision was announced.
ALTER TABLE "decision" ADD COLUMN "released_seq" INTEGER;
ALTER TABLE decision ADD CONSTRAINT decision_announced CHECK ((released_at IS NULL) = (released_seq IS NULL));

-- What the list of sessions asks for: those to come, those held.
CREATE INDEX committee_session_coming ON committee_session (held_at, id) WHERE state IN ('planned', 'frozen', 'open');
CREATE INDEX committee_session_held ON committee_session (held_at DESC, id DESC) WHERE state IN ('closed', 'signed');

-- Letters that wait to be sent, and whose they are.
CREATE INDEX decision_held ON decision (decided_at DESC, id DESC) WHERE state = 'held';

-- A decision that was overtaken is not announced any more.
CREATE FUNCTION decision_announced_of_held() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'held' AND NEW.released_seq IS DISTINCT FROM OLD.released_seq THEN
    RAISE EXCEPTION 'only a held decision is announced, once' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER decision_announced_once BEFORE UPDATE ON decision FOR EACH ROW EXECUTE FUNCTION decision_announced_of_held();
