-- An appeal panel upholds a refusal for a named reason.
ALTER TABLE decision DROP CONSTRAINT decision_refusal_coded,
  ADD CONSTRAINT decision_refusal_coded CHECK (outcome NOT IN ('reject', 'defer', 'uphold_refusal') OR reason_code IS NOT NULL);

-- Each body is asked what is its own to decide.
CREATE FUNCTION ballot_is_its_bodys() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT s.kind = 'appeal_panel' FROM agenda_item i JOIN committee_session s ON s.id = i.session_id WHERE i.id = NEW.item_id)
     IS DISTINCT FROM (NEW.proposal IN ('uphold_refusal', 'return_to_committee')) THEN
    RAISE EXCEPTION '% is not for this body to decide', NEW.proposal USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER ballot_its_bodys BEFORE INSERT ON ballot FOR EACH ROW EXECUTE FUNCTION ballot_is_its_bodys();

-- On an appeal votes nobody who took part in the first decision, whatever the page they vote from.
CREATE FUNCTION appeal_is_judged_anew() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM ballot b JOIN agenda_item i ON i.id = b.item_id JOIN committee_session s ON s.id = i.session_id
              JOIN step_bar r ON r.application_id = i.application_id AND r.user_id = NEW.user_id
             WHERE b.id = NEW.ballot_id AND s.kind = 'appeal_panel' AND r.intent IN ('uphold_refusal', 'return_to_committee')) THEN
    RAISE EXCEPTION '% took part in the first decision', NEW.user_id USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER vote_of_appeal BEFORE INSERT ON vote FOR EACH ROW EXECUTE FUNCTION appeal_is_judged_anew();
