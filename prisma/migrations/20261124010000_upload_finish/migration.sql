-- An upload is written to by one process at a time and finishes once, whichever process that is.
ALTER TABLE "upload"
  ADD COLUMN "storage_key" TEXT,
  ADD COLUMN "finished_at" TIMESTAMPTZ(6),
  ADD COLUMN "answer" JSONB,
  ADD COLUMN "held_by" TEXT,
  ADD COLUMN "held_until" TIMESTAMPTZ(6),
  ADD COLUMN "wanted" BOOLEAN NOT NULL DEFAULT false;

CREATE UNIQUE INDEX "upload_storage_key_key" ON "upload"("storage_key");

ALTER TABLE upload
  ADD CONSTRAINT upload_one_end CHECK (finished_at IS NULL OR refusal IS NULL),
  ADD CONSTRAINT upload_held CHECK ((held_by IS NULL) = (held_until IS NULL));
