-- What holds of an agreement and of what follows it, whatever writes it.
ALTER TABLE agreement ADD CONSTRAINT agreement_reporting CHECK ((signed_on IS NULL) = (reports_every IS NULL)
  AND (reports_every IS NULL OR reports_every IN ('quarter', 'year')));
ALTER TABLE agreement_terms ADD CONSTRAINT agreement_terms_number CHECK (number >= 1);
ALTER TABLE agreement_document ADD CONSTRAINT agreement_document_position CHECK (position >= 0);
ALTER TABLE agreement_version ADD CONSTRAINT agreement_version_number CHECK (number >= 1 AND length(note) <= 2000);
ALTER TABLE agreement_approval ADD CONSTRAINT agreement_approval_reasoned
  CHECK (verdict <> 'returned' OR btrim(reason) <> '');
ALTER TABLE agreement_comment ADD CONSTRAINT agreement_comment_said CHECK (btrim(text) <> '');
ALTER TABLE agreement_signature ADD CONSTRAINT agreement_signature_signer CHECK (btrim(signer) <> '');
ALTER TABLE agreement_task ADD CONSTRAINT agreement_task_done CHECK ((done_at IS NOT NULL) OR (done_by_id IS NULL AND file_id IS NULL));
ALTER TABLE handover_act ADD CONSTRAINT handover_act_numbered CHECK (btrim(number) <> '');
ALTER TABLE register_entry ADD CONSTRAINT register_entry_term CHECK (until_on IS NULL OR until_on > entered_on);

-- A side's signed files of a version: one pair counts.
CREATE UNIQUE INDEX agreement_signature_one ON agreement_signature (version_id, side) WHERE replaced_at IS NULL;

-- What is under way, the longest first; what is still to be done, the first due first.
CREATE INDEX agreement_open ON agreement (started_at, id) WHERE signed_on IS NULL AND ended_at IS NULL;
CREATE INDEX agreement_signed ON agreement (signed_on DESC, id DESC) WHERE signed_on IS NOT NULL;
CREATE INDEX agreement_task_open ON agreement_task (due_on, id) WHERE done_at IS NULL;

-- What the register is searched by.
CREATE INDEX register_entry_words ON register_entry
  USING gin ((number || ' ' || name || ' ' || coalesce(inn, '') || ' ' || title) gin_trgm_ops) WITH (fastupdate = off);

-- Files, words and numbers of an agreement are written once.
CREATE TRIGGER agreement_terms_written_once BEFORE UPDATE OR DELETE ON agreement_terms FOR EACH ROW EXECUTE FUNCTION written_once();
CREATE TRIGGER agreement_version_written_once BEFORE UPDATE OR DELETE ON agreement_version FOR EACH ROW EXECUTE FUNCTION written_once();
CREATE TRIGGER agreement_approval_written_once BEFORE UPDATE OR DELETE ON agreement_approval FOR EACH ROW EXECUTE FUNCTION written_once();
CREATE TRIGGER agreement_comment_written_once BEFORE UPDATE OR DELETE ON agreement_comment FOR EACH ROW EXECUTE FUNCTION written_once();
CREATE TRIGGER handover_act_written_once BEFORE UPDATE OR DELETE ON handover_act FOR EACH ROW EXECUTE FUNCTION written_once();
CREATE TRIGGER register_entry_written_once BEFORE UPDATE OR DELETE ON register_entry FOR EACH ROW EXECUTE FUNCTION written_once();
CREATE TRIGGER agreement_signature_kept BEFORE DELETE ON agreement_signature FOR EACH ROW EXECUTE FUNCTION written_once();
REVOKE UPDATE, DELETE, TRUNCATE ON agreement_terms, agreement_version, agreement_approval, agreement_comment, handover_act, register_entry FROM imc_app;
REVOKE DELETE, TRUNCATE ON agreement, agreement_document, agreement_signature, agreement_task FROM imc_app;

-- Of a signature only what was found of it, and that another came instead, is noted later.
CREATE FUNCTION signature_keeps_files() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.version_id, NEW.side, NEW.pdf_file_id, NEW.sig_file_id, NEW.signer, NEW.inn, NEW.ogrn)
     IS DISTINCT FROM (OLD.version_id, OLD.side, OLD.pdf_file_id, OLD.sig_file_id, OLD.signer, OLD.inn, OLD.ogrn)
     OR (OLD.replaced_at IS NOT NULL AND NEW.replaced_at IS DISTINCT FROM OLD.replaced_at) THEN
    RAISE EXCEPTION 'signature % stays as it was sent', OLD.id USING ERRCODE = '23514', CONSTRAINT = 'agreement_signature_kept';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER agreement_signature_files BEFORE UPDATE ON agreement_signature FOR EACH ROW EXECUTE FUNCTION signature_keeps_files();

-- A version is approved by its lines while it is the newest of its document, and signed when it is.
CREATE FUNCTION newest_agreement_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM agreement_version mine JOIN agreement_version later
              ON later.document_id = mine.document_id AND later.number > mine.number WHERE mine.id = NEW.version_id) THEN
    RAISE EXCEPTION 'a newer version came' USING ERRCODE = '23514', CONSTRAINT = 'agreement_version_newest';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER agreement_approval_newest BEFORE INSERT ON agreement_approval FOR EACH ROW EXECUTE FUNCTION newest_agreement_version();
CREATE TRIGGER agreement_signature_newest BEFORE INSERT ON agreement_signature FOR EACH ROW EXECUTE FUNCTION newest_agreement_version();

-- ── After signing ──────────────────────────────────────────────────────────
ALTER TABLE reporting_period
  ADD CONSTRAINT reporting_period_days CHECK (from_on <= until_on AND until_on < due_on);
ALTER TABLE obligation_report
  ADD CONSTRAINT obligation_report_judged CHECK ((verdict IS NULL) = (judged_at IS NULL) AND (verdict IS NULL) = (judged_by_id IS NULL)
    AND (verdict IS DISTINCT FROM 'returned' OR btrim(words) <> ''));
ALTER TABLE terms_change
  ADD CONSTRAINT terms_change_reasoned CHECK (btrim(reason) <> ''),
  ADD CONSTRAINT terms_change_made CHECK ((state = 'in_force') = (terms_number IS NOT NULL));

-- One report of a period is being looked at, one change of an agreement is under way.
CREATE UNIQUE INDEX obligation_report_one_open ON obligation_report (period_id) WHERE verdict IS NULL;
CREATE UNIQUE INDEX terms_change_one_open ON terms_change (agreement_id) WHERE state IN ('proposed', 'agreed');
CREATE INDEX reporting_period_owed ON reporting_period (due_on, id) WHERE state IN ('open', 'returned');
CREATE INDEX reporting_period_sent ON reporting_period (due_on, id) WHERE state = 'sent';

CREATE FUNCTION report_keeps_figures() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.period_id, NEW.number, NEW.figures, NEW.note, NEW.sent_at, NEW.sent_by_id)
     IS DISTINCT FROM (OLD.period_id, OLD.number, OLD.figures, OLD.note, OLD.sent_at, OLD.sent_by_id) OR OLD.verdict IS NOT NULL THEN
    RAISE EXCEPTION 'report % stays as it was sent', OLD.id USING ERRCODE = '23514', CONSTRAINT = 'obligation_report_kept';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER obligation_report_figures BEFORE UPDATE ON obligation_report FOR EACH ROW EXECUTE FUNCTION report_keeps_figures();
CREATE TRIGGER obligation_report_kept BEFORE DELETE ON obligation_report FOR EACH ROW EXECUTE FUNCTION written_once();
REVOKE DELETE, TRUNCATE ON obligation_report, reporting_period, terms_change FROM imc_app;
