-- What the application explains and PostgreSQL guarantees about documents, questions, messages and invitations.

-- ── Files ──────────────────────────────────────────────────────────────────
ALTER TABLE stored_file
  ADD CONSTRAINT stored_file_not_empty CHECK (size_bytes > 0),
  ADD CONSTRAINT stored_file_hash_shape CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT stored_file_scanned CHECK (
    CASE scan WHEN 'clean' THEN scanned_at IS NOT NULL AND signature IS NULL
              WHEN 'infected' THEN scanned_at IS NOT NULL AND signature IS NOT NULL
              ELSE scanned_at IS NULL AND signature IS NULL END);
CREATE INDEX stored_file_to_scan ON stored_file (uploaded_at) WHERE scan IN ('pending', 'unscanned');
CREATE INDEX stored_file_infected ON stored_file (scanned_at DESC, id DESC) WHERE scan = 'infected';

CREATE FUNCTION stored_file_keeps_content() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.storage_key, NEW.file_name, NEW.media_type, NEW.size_bytes, NEW.sha256, NEW.uploaded_at)
     IS DISTINCT FROM (OLD.id, OLD.storage_key, OLD.file_name, OLD.media_type, OLD.size_bytes, OLD.sha256, OLD.uploaded_at)
     OR NEW.organisation_id IS DISTINCT FROM OLD.organisation_id OR NEW.uploaded_by_id IS DISTINCT FROM OLD.uploaded_by_id THEN
    RAISE EXCEPTION 'a stored file never changes' USING ERRCODE = '23514';
  END IF;
  IF OLD.scan IN ('clean', 'infected') AND NEW.scan NOT IN ('clean', 'infected') THEN
    RAISE EXCEPTION 'what the scanner said of file % stays said', OLD.id USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER stored_file_content BEFORE UPDATE ON stored_file FOR EACH ROW EXECUTE FUNCTION stored_file_keeps_content();
CREATE TRIGGER stored_file_kept BEFORE DELETE ON stored_file FOR EACH ROW EXECUTE FUNCTION written_once();
CREATE TRIGGER stored_file_not_truncated BEFORE TRUNCATE ON stored_file EXECUTE FUNCTION written_once();
REVOKE DELETE, TRUNCATE ON stored_file FROM imc_app;

ALTER TABLE document_version
  ADD CONSTRAINT document_version_counts CHECK (version >= 1),
  ADD CONSTRAINT document_version_dates CHECK (expires_on IS NULL OR issued_on IS NULL OR expires_on >= issued_on);
ALTER TABLE upload ADD CONSTRAINT upload_size CHECK (size_bytes > 0);

-- ── Slots ──────────────────────────────────────────────────────────────────
-- Answers and slots change while the application is a draft, and through a clarification.
CREATE OR REPLACE FUNCTION section_belongs_to_draft() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  present application_status;
  changed uuid := CASE TG_OP WHEN 'DELETE' THEN OLD.application_id ELSE NEW.application_id END;
BEGIN
  SELECT status INTO present FROM application WHERE id = changed FOR SHARE;
  IF present IS NOT NULL AND present NOT IN ('draft', 'clarification_requested') THEN
    RAISE EXCEPTION 'application % is not open for changes', changed USING ERRCODE = '23514';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER application_document_open BEFORE INSERT OR UPDATE OR DELETE ON application_document
  FOR EACH ROW EXECUTE FUNCTION section_belongs_to_draft();

-- ── Clarifications ─────────────────────────────────────────────────────────
ALTER TABLE clarification
  ADD CONSTRAINT clarification_rounds CHECK (round >= 1),
  ADD CONSTRAINT clarification_ends CHECK ((state = 'open') = (closed_at IS NULL)),
  ADD CONSTRAINT clarification_answered CHECK ((state = 'answered') = (answer_version IS NOT NULL));
CREATE UNIQUE INDEX clarification_one_open ON clarification (application_id) WHERE state = 'open';
CREATE INDEX clarification_due ON clarification (due_at) WHERE state = 'open';
ALTER TABLE clarification_question
  ADD CONSTRAINT clarification_question_points CHECK ((target = 'general') = (code IS NULL)),
  ADD CONSTRAINT clarification_question_asks CHECK (btrim(text) <> '');

CREATE FUNCTION question_belongs_to_open() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE present clarification_state;
BEGIN
  SELECT state INTO present FROM clarification WHERE id = NEW.clarification_id FOR SHARE;
  IF present <> 'open' THEN
    RAISE EXCEPTION 'clarification % has ended', NEW.clarification_id USING ERRCODE = '23514';
  END IF;
  IF TG_OP = 'UPDATE' AND (NEW.clarification_id, NEW.position, NEW.target, NEW.text)
     IS DISTINCT FROM (OLD.clarification_id, OLD.position, OLD.target, OLD.text) THEN
    RAISE EXCEPTION 'a question once asked stays as asked' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER clarification_question_open BEFORE INSERT OR UPDATE ON clarification_question
  FOR EACH ROW EXECUTE FUNCTION question_belongs_to_open();
CREATE TRIGGER clarification_question_kept BEFORE DELETE ON clarification_question FOR EACH ROW EXECUTE FUNCTION written_once();
CREATE TRIGGER clarification_kept BEFORE DELETE ON clarification FOR EACH ROW EXECUTE FUNCTION written_once();
REVOKE DELETE, TRUNCATE ON clarification, clarification_question FROM imc_app;

-- ── Invitations ────────────────────────────────────────────────────────────
ALTER TABLE invitation
  ADD CONSTRAINT invitation_email_lower CHECK (email = lower(email)),
  ADD CONSTRAINT invitation_hash_shape CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT invitation_locale_known CHECK (locale IN ('ru', 'en')),
  ADD CONSTRAINT invitation_accepted CHECK ((accepted_at IS NULL) = (accepted_by_id IS NULL)),
  ADD CONSTRAINT invitation_one_end CHECK (accepted_at IS NULL OR revoked_at IS NULL);
CREATE UNIQUE INDEX invitation_one_pending ON invitation (organisation_id, email)
  WHERE accepted_at IS NULL AND revoked_at IS NULL;

-- ── Notices ────────────────────────────────────────────────────────────────
UPDATE notice SET mail = 'sent' WHERE mailed_at IS NOT NULL;
ALTER TABLE notice ADD CONSTRAINT notice_mailed CHECK ((mail = 'sent') = (mailed_at IS NOT NULL));
CREATE INDEX notice_dead ON notice (created_at DESC, id DESC) WHERE mail = 'dead';
CREATE INDEX notice_for_digest ON notice (user_id, created_at) WHERE mail = 'digest';

-- ── Written once ───────────────────────────────────────────────────────────
CREATE TRIGGER document_version_written_once BEFORE UPDATE OR DELETE ON document_version FOR EACH ROW EXECUTE FUNCTION written_once();
CREATE TRIGGER document_version_not_truncated BEFORE TRUNCATE ON document_version EXECUTE FUNCTION written_once();
CREATE TRIGGER submission_document_written_once BEFORE UPDATE OR DELETE ON submission_document FOR EACH ROW EXECUTE FUNCTION written_once();
CREATE TRIGGER submission_document_not_truncated BEFORE TRUNCATE ON submission_document EXECUTE FUNCTION written_once();
CREATE TRIGGER message_written_once BEFORE UPDATE OR DELETE ON message FOR EACH ROW EXECUTE FUNCTION written_once();
CREATE TRIGGER message_not_truncated BEFORE TRUNCATE ON message EXECUTE FUNCTION written_once();
CREATE TRIGGER message_attachment_written_once BEFORE UPDATE OR DELETE ON message_attachment FOR EACH ROW EXECUTE FUNCTION written_once();
CREATE TRIGGER message_attachment_not_truncated BEFORE TRUNCATE ON message_attachment EXECUTE FUNCTION written_once();
REVOKE UPDATE, DELETE, TRUNCATE ON document_version, submission_document, message, message_attachment FROM imc_app;
