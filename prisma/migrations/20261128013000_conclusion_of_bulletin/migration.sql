-- A conclusion belongs to the bulletin as it was submitted: one submitted anew is concluded upon anew, and both stay.
ALTER TABLE expert_conclusion ADD COLUMN bulletin_version INTEGER NOT NULL;
ALTER TABLE expert_conclusion DROP CONSTRAINT expert_conclusion_pkey,
  ADD CONSTRAINT expert_conclusion_pkey PRIMARY KEY (assignment_id, bulletin_version);

CREATE TABLE "conclusion_draft" (
    "assignment_id" UUID NOT NULL,
    "typed" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "saved_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "conclusion_draft_pkey" PRIMARY KEY ("assignment_id")
);
ALTER TABLE "conclusion_draft" ADD CONSTRAINT "conclusion_draft_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── What the database holds of it ──────────────────────────────────────────
ALTER TABLE expert_conclusion ADD CONSTRAINT expert_conclusion_hash_shape CHECK (sha256 ~ '^[0-9a-f]{64}$');
ALTER TABLE bulletin_reopening ADD CONSTRAINT bulletin_reopening_reasoned CHECK (btrim(reason) <> '');

-- Nobody writes in a bulletin whose assignment ended or whose round is closed.
CREATE FUNCTION bulletin_is_awaited() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM assignment s JOIN review_round r ON r.id = s.round_id
                  WHERE s.id = NEW.assignment_id AND s.ended_at IS NULL AND r.closed_at IS NULL) THEN
    RAISE EXCEPTION 'no bulletin of assignment % is awaited', NEW.assignment_id USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER bulletin_awaited BEFORE INSERT OR UPDATE ON bulletin FOR EACH ROW EXECUTE FUNCTION bulletin_is_awaited();

-- Who signs is the expert, and what they signed upon is the bulletin as submitted.
CREATE FUNCTION conclusion_is_of_submitted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM bulletin b JOIN assignment s ON s.id = b.assignment_id
                  WHERE b.assignment_id = NEW.assignment_id AND b.state = 'submitted' AND b.version = NEW.bulletin_version
                    AND s.ended_at IS NULL AND s.expert_id = NEW.signed_by_id) THEN
    RAISE EXCEPTION 'assignment % has no submitted bulletin of version %', NEW.assignment_id, NEW.bulletin_version USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER expert_conclusion_of_submitted BEFORE INSERT ON expert_conclusion FOR EACH ROW EXECUTE FUNCTION conclusion_is_of_submitted();
