-- What the application explains and PostgreSQL guarantees.

-- ── Accounts and organisations ─────────────────────────────────────────────
ALTER TABLE account
  ADD CONSTRAINT account_email_lower CHECK (email = lower(email)),
  ADD CONSTRAINT account_locale_known CHECK (locale IN ('ru', 'en'));

ALTER TABLE organisation
  ADD CONSTRAINT organisation_identifiers CHECK (
    CASE kind
      WHEN 'legal_entity' THEN country = 'RU' AND inn ~ '^[0-9]{10}$' AND ogrn ~ '^[0-9]{13}$' AND kpp ~ '^[0-9]{4}[0-9A-Z]{2}[0-9]{3}$'
      WHEN 'sole_proprietor' THEN country = 'RU' AND inn ~ '^[0-9]{12}$' AND ogrn ~ '^[0-9]{15}$' AND kpp IS NULL
      ELSE country <> 'RU' AND registration_number IS NOT NULL AND ogrn IS NULL AND kpp IS NULL
    END),
  ADD CONSTRAINT organisation_lei_shape CHECK (lei IS NULL OR lei ~ '^[0-9A-Z]{18}[0-9]{2}$');

CREATE UNIQUE INDEX join_request_one_pending ON join_request (organisation_id, user_id) WHERE status = 'pending';
ALTER TABLE join_request
  ADD CONSTRAINT join_request_decided CHECK ((status = 'pending') = (decided_at IS NULL));

CREATE FUNCTION organisation_keeps_an_owner() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM organisation WHERE id = OLD.organisation_id)
     AND NOT EXISTS (SELECT FROM member WHERE organisation_id = OLD.organisation_id AND role = 'owner') THEN
    RAISE EXCEPTION 'organisation % would be left without an owner', OLD.organisation_id USING ERRCODE = '23514';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER member_owner_stays AFTER UPDATE OR DELETE ON member
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION organisation_keeps_an_owner();

-- ── Applications ───────────────────────────────────────────────────────────
ALTER TABLE application
  ADD CONSTRAINT application_number_shape CHECK (number ~ '^ММК-[0-9]{4}-[0-9]{4,}$'),
  ADD CONSTRAINT application_number_once_submitted CHECK ((number IS NULL) = (submitted_at IS NULL)),
  ADD CONSTRAINT application_submitted_has_number CHECK (
    CASE status WHEN 'draft' THEN number IS NULL WHEN 'expired' THEN number IS NULL WHEN 'withdrawn' THEN true ELSE number IS NOT NULL END),
  ADD CONSTRAINT application_asked_from CHECK ((status = 'clarification_requested') = (asked_from IS NOT NULL)),
  ADD CONSTRAINT application_sizes CHECK (total_area >= 0 AND capex_mrub >= 0);

CREATE INDEX application_newest ON application (submitted_at DESC, id DESC) WHERE submitted_at IS NOT NULL;
CREATE INDEX application_newest_by_status ON application (status, submitted_at DESC, id DESC) WHERE submitted_at IS NOT NULL;
CREATE INDEX application_newest_by_type ON application (applicant_type, submitted_at DESC, id DESC) WHERE submitted_at IS NOT NULL;
CREATE INDEX application_newest_by_track ON application (track, submitted_at DESC, id DESC) WHERE submitted_at IS NOT NULL;
CREATE INDEX application_due ON application (due_at, id) WHERE submitted_at IS NOT NULL AND due_at IS NOT NULL;
CREATE INDEX application_due_by_status ON application (status, due_at, id) WHERE submitted_at IS NOT NULL AND due_at IS NOT NULL;
CREATE INDEX application_area ON application (total_area DESC, id DESC) WHERE submitted_at IS NOT NULL AND total_area IS NOT NULL;
CREATE INDEX application_draft_idle ON application (updated_at) WHERE status = 'draft';
CREATE INDEX application_clock ON application (due_at) WHERE status IN ('offer_issued', 'clarification_requested');
CREATE INDEX organisation_inn ON organisation (inn) WHERE inn IS NOT NULL;

-- A pending list would stall one unlucky submission for seconds.
ALTER INDEX application_search_words SET (fastupdate = off);

-- The lifecycle's edges; a test holds them to app/features/applications/status.ts.
INSERT INTO lifecycle_edge (from_status, to_status) VALUES
  ('draft', 'submitted'),
  ('submitted', 'intake_check'),
  ('intake_check', 'clarification_requested'),
  ('technical_review', 'clarification_requested'),
  ('expert_review', 'clarification_requested'),
  ('committee_review', 'clarification_requested'),
  ('clarification_requested', 'intake_check'),
  ('clarification_requested', 'technical_review'),
  ('clarification_requested', 'expert_review'),
  ('clarification_requested', 'committee_review'),
  ('intake_check', 'technical_review'),
  ('intake_check', 'not_admitted'),
  ('technical_review', 'expert_review'),
  ('expert_review', 'committee_review'),
  ('committee_review', 'expert_review'),
  ('committee_review', 'approved'),
  ('committee_review', 'board_review'),
  ('committee_review', 'approved_with_conditions'),
  ('committee_review', 'deferred'),
  ('committee_review', 'rejected'),
  ('board_review', 'approved'),
  ('board_review', 'approved_with_conditions'),
  ('board_review', 'deferred'),
  ('board_review', 'rejected'),
  ('deferred', 'committee_review'),
  ('approved', 'offer_issued'),
  ('approved_with_conditions', 'offer_issued'),
  ('offer_issued', 'offer_accepted'),
  ('offer_issued', 'offer_declined'),
  ('offer_accepted', 'agreement_negotiation'),
  ('agreement_negotiation', 'agreement_signed'),
  ('agreement_signed', 'registered'),
  ('registered', 'moved_in'),
  ('rejected', 'appeal_submitted'),
  ('appeal_submitted', 'upheld'),
  ('appeal_submitted', 'committee_review'),
  ('draft', 'withdrawn'),
  ('submitted', 'withdrawn'),
  ('intake_check', 'withdrawn'),
  ('clarification_requested', 'withdrawn'),
  ('technical_review', 'withdrawn'),
  ('expert_review', 'withdrawn'),
  ('committee_review', 'withdrawn'),
  ('board_review', 'withdrawn'),
  ('approved', 'withdrawn'),
  ('approved_with_conditions', 'withdrawn'),
  ('deferred', 'withdrawn'),
  ('offer_issued', 'withdrawn'),
  ('offer_accepted', 'withdrawn'),
  ('agreement_negotiation', 'withdrawn'),
  ('appeal_submitted', 'withdrawn'),
  ('draft', 'expired'),
  ('offer_issued', 'offer_expired'),
  ('clarification_requested', 'closed_no_answer');

CREATE FUNCTION application_moves_lawfully() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.number IS DISTINCT FROM OLD.number AND OLD.number IS NOT NULL THEN
    RAISE EXCEPTION 'the number of application % is for good', OLD.id USING ERRCODE = '23514';
  END IF;
  IF NEW.status IS DISTINCT FROM OLD.status THEN
    IF NOT EXISTS (SELECT FROM lifecycle_edge WHERE from_status = OLD.status AND to_status = NEW.status) THEN
      RAISE EXCEPTION 'no way from % to %', OLD.status, NEW.status USING ERRCODE = '23514';
    END IF;
    IF NEW.revision <> OLD.revision + 1 THEN
      RAISE EXCEPTION 'a change of status makes one new revision' USING ERRCODE = '23514';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER application_lawful BEFORE UPDATE ON application
  FOR EACH ROW EXECUTE FUNCTION application_moves_lawfully();

CREATE FUNCTION count_application() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW.status, NEW.applicant_type, NEW.track) = (OLD.status, OLD.applicant_type, OLD.track) THEN
    RETURN NULL;
  END IF;
  IF TG_OP IN ('UPDATE', 'DELETE') THEN
    UPDATE application_counter SET total = total - 1
     WHERE status = OLD.status AND applicant_type = OLD.applicant_type AND track = OLD.track;
  END IF;
  IF TG_OP IN ('INSERT', 'UPDATE') THEN
    INSERT INTO application_counter AS c (status, applicant_type, track, total)
    VALUES (NEW.status, NEW.applicant_type, NEW.track, 1)
    ON CONFLICT (status, applicant_type, track) DO UPDATE SET total = c.total + 1;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER application_counted AFTER INSERT OR UPDATE OF status, applicant_type, track OR DELETE ON application
  FOR EACH ROW EXECUTE FUNCTION count_application();

-- Answers change only while the application is a draft; the lock makes a late save wait for a submission.
CREATE FUNCTION section_belongs_to_draft() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE present application_status;
BEGIN
  SELECT status INTO present FROM application WHERE id = NEW.application_id FOR SHARE;
  IF present IS DISTINCT FROM 'draft' THEN
    RAISE EXCEPTION 'application % is no draft', NEW.application_id USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER section_draft_open BEFORE INSERT OR UPDATE ON section_draft
  FOR EACH ROW EXECUTE FUNCTION section_belongs_to_draft();

ALTER TABLE section_draft ADD CONSTRAINT section_draft_object CHECK (jsonb_typeof(answers) = 'object');
ALTER TABLE consent_record
  ADD CONSTRAINT consent_action_known CHECK (action IN ('given', 'withdrawn')),
  ADD CONSTRAINT consent_hash_shape CHECK (text_sha256 ~ '^[0-9a-f]{64}$');

-- ── What is written once ───────────────────────────────────────────────────
CREATE FUNCTION written_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '42501';
END $$;
CREATE TRIGGER submission_written_once BEFORE UPDATE OR DELETE ON submission FOR EACH ROW EXECUTE FUNCTION written_once();
CREATE TRIGGER submission_not_truncated BEFORE TRUNCATE ON submission EXECUTE FUNCTION written_once();
CREATE TRIGGER status_change_written_once BEFORE UPDATE OR DELETE ON status_change FOR EACH ROW EXECUTE FUNCTION written_once();
CREATE TRIGGER status_change_not_truncated BEFORE TRUNCATE ON status_change EXECUTE FUNCTION written_once();
CREATE TRIGGER consent_record_written_once BEFORE UPDATE OR DELETE ON consent_record FOR EACH ROW EXECUTE FUNCTION written_once();
CREATE TRIGGER consent_record_not_truncated BEFORE TRUNCATE ON consent_record EXECUTE FUNCTION written_once();
CREATE TRIGGER audit_event_written_once BEFORE UPDATE OR DELETE ON audit_event FOR EACH ROW EXECUTE FUNCTION written_once();
CREATE TRIGGER audit_event_not_truncated BEFORE TRUNCATE ON audit_event EXECUTE FUNCTION written_once();

-- ── Audit chain ────────────────────────────────────────────────────────────
INSERT INTO audit_head (id, seq, hash) VALUES (1, 0, repeat('0', 64));
ALTER TABLE audit_head ADD CONSTRAINT audit_head_single CHECK (id = 1);

CREATE FUNCTION audit_hash(e audit_event) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(e.prev_hash || jsonb_build_array(
    e.seq, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), e.actor_id, e.actor_role, e.action,
    e.subject_type, e.subject_id, e.from_state, e.to_state, e.before, e.after, e.reason_code, e.comment
  )::text, 'UTF8')), 'hex')
$$;

CREATE FUNCTION chain_audit_event() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  -- The head's row lock lasts until commit: the chain has no gaps and no forks.
  UPDATE audit_head SET seq = seq + 1 WHERE id = 1 RETURNING seq, hash INTO NEW.seq, NEW.prev_hash;
  NEW.hash := audit_hash(NEW);
  UPDATE audit_head SET hash = NEW.hash WHERE id = 1;
  RETURN NEW;
END $$;
CREATE TRIGGER audit_event_chained BEFORE INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION chain_audit_event();

-- ── The application's role ─────────────────────────────────────────────────
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'imc_app') THEN CREATE ROLE imc_app NOLOGIN; END IF;
END $$;
GRANT imc_app TO CURRENT_USER;
GRANT USAGE ON SCHEMA public TO imc_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO imc_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO imc_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO imc_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO imc_app;
REVOKE UPDATE, DELETE, TRUNCATE ON audit_event, submission, status_change, consent_record FROM imc_app;
REVOKE INSERT, UPDATE, DELETE ON audit_head, lifecycle_edge FROM imc_app;
REVOKE DELETE ON application, number_counter FROM imc_app;
DO $$ BEGIN
  IF to_regclass('public._prisma_migrations') IS NOT NULL THEN
    REVOKE INSERT, UPDATE, DELETE ON _prisma_migrations FROM imc_app;
  END IF;
END $$;

CREATE INDEX notice_unread ON notice (user_id) WHERE read_at IS NULL;
