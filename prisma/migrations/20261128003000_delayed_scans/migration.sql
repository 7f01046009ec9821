-- What the scanner will not look at to the end waits for its settings, under the name of the limit that it met.
ALTER TYPE scan_state ADD VALUE 'delayed';
ALTER TABLE "stored_file" ADD COLUMN "scan_limit" TEXT;
-- Compared as text: a new value of an enum cannot be used in the transaction that adds it.
ALTER TABLE stored_file
  ADD CONSTRAINT stored_file_delayed CHECK ((scan::text = 'delayed') = (scan_limit IS NOT NULL));
CREATE INDEX stored_file_delayed_scans ON stored_file (uploaded_at DESC, id DESC) WHERE scan_limit IS NOT NULL;
