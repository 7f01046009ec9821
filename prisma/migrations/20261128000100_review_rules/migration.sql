-- What the application explains and PostgreSQL guarantees about review, committee and decisions.

-- ── Rights, clearances ─────────────────────────────────────────────────────
ALTER TABLE reading_right ADD CONSTRAINT reading_right_grounded CHECK (ground <> '');
ALTER TABLE step_bar ADD CONSTRAINT step_bar_grounded CHECK (ground <> '');
ALTER TABLE step_hold ADD CONSTRAINT step_hold_grounded CHECK (ground <> '');
ALTER TABLE review_rule ADD CONSTRAINT review_rule_counts CHECK (version >= 1);

-- ── Screening and technical sheet ──────────────────────────────────────────
ALTER TABLE technical_figure
  ADD CONSTRAINT technical_figure_corrected CHECK ((verdict = 'corrected') = (corrected IS NOT NULL)),
  ADD CONSTRAINT technical_figure_reasoned CHECK (verdict = 'accepted' OR btrim(reason) <> '');

-- ── Experts, conflicts ─────────────────────────────────────────────────────
ALTER TABLE expert_profile
  ADD CONSTRAINT expert_profile_cap CHECK (cap BETWEEN 0 AND 50),
  ADD CONSTRAINT expert_profile_away CHECK (away_until IS NULL OR away_from IS NULL OR away_until >= away_from);
ALTER TABLE affiliation
  ADD CONSTRAINT affiliation_named CHECK (btrim(organisation_name) <> ''),
  ADD CONSTRAINT affiliation_domain_shape CHECK (email_domain IS NULL OR email_domain ~ '^[^@\s]+\.[^@\s]+$' AND email_domain = lower(email_domain)),
  ADD CONSTRAINT affiliation_period CHECK (until IS NULL OR since IS NULL OR until >= since);
CREATE INDEX affiliation_domain ON affiliation (email_domain) WHERE email_domain IS NOT NULL;
ALTER TABLE conflict_declaration
  ADD CONSTRAINT conflict_declaration_typed CHECK ((answer = 'conflict') = (kind IS NOT NULL));
ALTER TABLE conflict_finding
  ADD CONSTRAINT conflict_finding_decided CHECK (
    (state = 'open') = (decided_at IS NULL) AND (decided_at IS NULL) = (decided_by_id IS NULL)),
  ADD CONSTRAINT conflict_finding_reasoned CHECK (state <> 'dismissed' OR btrim(reason) <> '');
CREATE INDEX conflict_finding_open ON conflict_finding (found_at DESC, id DESC) WHERE state = 'open';

CREATE UNIQUE INDEX review_round_one_open ON review_round (application_id) WHERE closed_at IS NULL;
ALTER TABLE assignment
  ADD CONSTRAINT assignment_ended CHECK ((state IN ('declined', 'recused', 'revoked')) = (ended_at IS NOT NULL)),
  ADD CONSTRAINT assignment_reasoned CHECK (state <> 'declined' OR btrim(end_reason) <> '');
CREATE UNIQUE INDEX assignment_one_live ON assignment (round_id, expert_id) WHERE ended_at IS NULL;
CREATE INDEX assignment_due ON assignment (due_at) WHERE state IN ('invited', 'accepted');

-- Whoever is barred from an application is not assigned to it, by whichever way.
CREATE FUNCTION assignee_is_not_barred() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM reading_right WHERE application_id = NEW.application_id AND user_id = NEW.expert_id AND kind = 'barred') THEN
    RAISE EXCEPTION 'expert % is barred from application %', NEW.expert_id, NEW.application_id USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER assignment_not_barred BEFORE INSERT ON assignment FOR EACH ROW EXECUTE FUNCTION assignee_is_not_barred();
CREATE TRIGGER assignment_kept BEFORE DELETE ON assignment FOR EACH ROW EXECUTE FUNCTION written_once();

-- ── Scores ─────────────────────────────────────────────────────────────────
ALTER TABLE bulletin ADD CONSTRAINT bulletin_submitted CHECK ((state = 'submitted') = (submitted_at IS NOT NULL));
ALTER TABLE bulletin_score
  ADD CONSTRAINT bulletin_score_scale CHECK (score BETWEEN 1 AND 5),
  ADD CONSTRAINT bulletin_score_not_applicable CHECK (NOT not_applicable OR score IS NULL);

CREATE FUNCTION scores_belong_to_draft() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  present bulletin_state;
  changed uuid := CASE TG_OP WHEN 'DELETE' THEN OLD.assignment_id ELSE NEW.assignment_id END;
BEGIN
  SELECT state INTO present FROM bulletin WHERE assignment_id = changed FOR SHARE;
  IF present = 'submitted' THEN
    RAISE EXCEPTION 'bulletin % is submitted', changed USING ERRCODE = '23514';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER bulletin_score_open BEFORE INSERT OR UPDATE OR DELETE ON bulletin_score
  FOR EACH ROW EXECUTE FUNCTION scores_belong_to_draft();
CREATE TRIGGER bulletin_kept BEFORE DELETE ON bulletin FOR EACH ROW EXECUTE FUNCTION written_once();

-- ── Sessions ───────────────────────────────────────────────────────────────
CREATE UNIQUE INDEX committee_seat_one_chair ON committee_seat (session_id) WHERE role = 'chair';
CREATE UNIQUE INDEX committee_seat_one_secretary ON committee_seat (session_id) WHERE role = 'secretary';
CREATE UNIQUE INDEX agenda_item_one_pending ON agenda_item (application_id) WHERE state IN ('listed', 'voting');
ALTER TABLE agenda_item
  ADD CONSTRAINT agenda_item_hashed CHECK ((pack IS NULL) = (pack_sha256 IS NULL)),
  ADD CONSTRAINT agenda_item_hash_shape CHECK (pack_sha256 ~ '^[0-9a-f]{64}$');

CREATE FUNCTION agenda_item_keeps_pack() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.pack IS NOT NULL AND (NEW.pack, NEW.pack_sha256, NEW.application_id) IS DISTINCT FROM (OLD.pack, OLD.pack_sha256, OLD.application_id) THEN
    RAISE EXCEPTION 'a frozen pack never changes' USING ERRCODE = '23514';
  END IF;
  IF OLD.state = 'decided' AND NEW.state <> 'decided' THEN
    RAISE EXCEPTION 'a decided item stays decided' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER agenda_item_pack BEFORE UPDATE ON agenda_item FOR EACH ROW EXECUTE FUNCTION agenda_item_keeps_pack();

CREATE UNIQUE INDEX ballot_one_open ON ballot (item_id) WHERE closed_at IS NULL;
ALTER TABLE ballot ADD CONSTRAINT ballot_counted CHECK (
  (closed_at IS NULL) = (result IS NULL) AND (closed_at IS NULL) = (count IS NULL));

-- A vote is cast while the ballot is open, by a present member who takes part in the item and is not barred.
CREATE FUNCTION vote_is_lawful() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  item agenda_item%ROWTYPE;
  open_ballot boolean;
BEGIN
  SELECT i.* INTO item FROM agenda_item i JOIN ballot b ON b.item_id = i.id WHERE b.id = NEW.ballot_id;
  SELECT closed_at IS NULL INTO open_ballot FROM ballot WHERE id = NEW.ballot_id FOR SHARE;
  IF NOT open_ballot THEN
    RAISE EXCEPTION 'ballot % is closed', NEW.ballot_id USING ERRCODE = '23514';
  END IF;
  IF NOT EXISTS (SELECT FROM committee_seat WHERE session_id = item.session_id AND user_id = NEW.user_id
                  AND attendance = 'present' AND role <> 'secretary') THEN
    RAISE EXCEPTION '% holds no voting seat or is absent', NEW.user_id USING ERRCODE = '23514';
  END IF;
  IF EXISTS (SELECT FROM item_recusal WHERE item_id = item.id AND user_id = NEW.user_id)
     OR EXISTS (SELECT FROM reading_right WHERE application_id = item.application_id AND user_id = NEW.user_id AND kind = 'barred') THEN
    RAISE EXCEPTION '% takes no part in item %', NEW.user_id, item.id USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER vote_lawful BEFORE INSERT ON vote FOR EACH ROW EXECUTE FUNCTION vote_is_lawful();

CREATE UNIQUE INDEX decision_one_held ON decision (application_id) WHERE state = 'held';
ALTER TABLE decision
  ADD CONSTRAINT decision_reasoned CHECK (btrim(reasons) <> ''),
  ADD CONSTRAINT decision_refusal_coded CHECK (outcome NOT IN ('reject', 'defer') OR reason_code IS NOT NULL),
  ADD CONSTRAINT decision_released CHECK ((state = 'released') = (released_at IS NOT NULL));
ALTER TABLE decision_condition ADD CONSTRAINT decision_condition_settled CHECK (
  (state IN ('fulfilled', 'waived')) = (settled_at IS NOT NULL));

CREATE FUNCTION decision_keeps_outcome() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.outcome, NEW.reasons, NEW.application_id, NEW.ballot_id, NEW.decided_at, NEW.decided_by_id)
     IS DISTINCT FROM (OLD.outcome, OLD.reasons, OLD.application_id, OLD.ballot_id, OLD.decided_at, OLD.decided_by_id)
     OR NEW.reason_code IS DISTINCT FROM OLD.reason_code THEN
    RAISE EXCEPTION 'a decision once taken stays as taken' USING ERRCODE = '23514';
  END IF;
  IF OLD.state <> 'held' AND (NEW.state, NEW.letter_ru, NEW.letter_en) IS DISTINCT FROM (OLD.state, OLD.letter_ru, OLD.letter_en) THEN
    RAISE EXCEPTION 'a released decision stays as released' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER decision_outcome_kept BEFORE UPDATE ON decision FOR EACH ROW EXECUTE FUNCTION decision_keeps_outcome();

-- ── Written once ───────────────────────────────────────────────────────────
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['review_rule', 'bulletin_reopening', 'expert_conclusion', 'vote', 'ballot_paper',
      'condition_proof', 'minutes', 'minutes_signature', 'session_print'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION written_once()', t || '_written_once', t);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I EXECUTE FUNCTION written_once()', t || '_not_truncated', t);
    EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON %I FROM imc_app', t);
  END LOOP;
END $$;
CREATE TRIGGER decision_kept BEFORE DELETE ON decision FOR EACH ROW EXECUTE FUNCTION written_once();
REVOKE DELETE, TRUNCATE ON assignment, bulletin, decision FROM imc_app;
