-- A letter stays as it was sent, whatever becomes of its texts, of the company's name or of the terms.
ALTER TABLE "decision" ADD COLUMN "letter" JSONB;
ALTER TABLE decision ADD CONSTRAINT decision_letter_sent CHECK (state = 'released' OR letter IS NULL);

CREATE FUNCTION decision_keeps_letter() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'held' AND NEW.letter IS DISTINCT FROM OLD.letter THEN
    RAISE EXCEPTION 'a letter stays as it was sent' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER decision_letter_kept BEFORE UPDATE ON decision FOR EACH ROW EXECUTE FUNCTION decision_keeps_letter();
