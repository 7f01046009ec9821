-- The days written on a document may be noted later; everything else of a version is for good.
CREATE FUNCTION document_version_keeps_file() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.document_id, NEW.version, NEW.file_id, NEW.added_at, NEW.added_by_id)
     IS DISTINCT FROM (OLD.document_id, OLD.version, OLD.file_id, OLD.added_at, OLD.added_by_id) THEN
    RAISE EXCEPTION 'a version of a document never changes' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER document_version_written_once ON document_version;
CREATE TRIGGER document_version_kept BEFORE DELETE ON document_version FOR EACH ROW EXECUTE FUNCTION written_once();
CREATE TRIGGER document_version_file BEFORE UPDATE ON document_version FOR EACH ROW EXECUTE FUNCTION document_version_keeps_file();
GRANT UPDATE (issued_on, expires_on) ON document_version TO imc_app;
