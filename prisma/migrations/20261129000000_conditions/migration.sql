-- A condition binds from the step that announced it, and ends with its application.
ALTER TYPE "condition_state" ADD VALUE 'lapsed';
ALTER TABLE "decision_condition" ADD COLUMN "in_force_at" TIMESTAMPTZ(6);

-- What was sent and did not do is answered with a reason; another proof may follow.
CREATE TABLE "proof_return" (
    "id" UUID NOT NULL,
    "condition_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "returned_at" TIMESTAMPTZ(6) NOT NULL,
    "returned_by_id" UUID NOT NULL,

    CONSTRAINT "proof_return_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "proof_return_condition_id_returned_at_idx" ON "proof_return"("condition_id", "returned_at");
ALTER TABLE "proof_return" ADD CONSTRAINT "proof_return_condition_id_fkey" FOREIGN KEY ("condition_id") REFERENCES "decision_condition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "proof_return" ADD CONSTRAINT "proof_return_returned_by_id_fkey" FOREIGN KEY ("returned_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the list of conditions asks for: those not settled, the first due first, and those to be looked at.
CREATE INDEX decision_condition_unsettled ON decision_condition (due_on, id)
  WHERE in_force_at IS NOT NULL AND state IN ('open', 'proof_sent');
CREATE INDEX decision_condition_sent ON decision_condition (due_on, id) WHERE state = 'proof_sent';

-- ── What the database holds of it ──────────────────────────────────────────
ALTER TABLE decision_condition
  ADD CONSTRAINT decision_condition_binds CHECK (in_force_at IS NOT NULL OR state = 'open'),
  ADD CONSTRAINT decision_condition_said CHECK (state <> 'waived' OR btrim(settled_note) <> '');
ALTER TABLE condition_proof ADD CONSTRAINT condition_proof_said CHECK (btrim(text) <> '' OR file_id IS NOT NULL);
ALTER TABLE proof_return ADD CONSTRAINT proof_return_reasoned CHECK (btrim(reason) <> '');

-- A condition stays as it was decided, and settled once it is.
CREATE FUNCTION condition_keeps_terms() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.decision_id, NEW.position, NEW.text, NEW.owner, NEW.due_on, NEW.proof, NEW.before)
     IS DISTINCT FROM (OLD.decision_id, OLD.position, OLD.text, OLD.owner, OLD.due_on, OLD.proof, OLD.before) THEN
    RAISE EXCEPTION 'condition % stays as it was decided', OLD.id USING ERRCODE = '23514';
  END IF;
  IF OLD.state::text IN ('fulfilled', 'waived', 'lapsed') AND NEW.state <> OLD.state THEN
    RAISE EXCEPTION 'condition % is settled', OLD.id USING ERRCODE = '23514';
  END IF;
  IF OLD.in_force_at IS NOT NULL AND NEW.in_force_at IS DISTINCT FROM OLD.in_force_at THEN
    RAISE EXCEPTION 'condition % is in force', OLD.id USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER decision_condition_terms BEFORE UPDATE ON decision_condition FOR EACH ROW EXECUTE FUNCTION condition_keeps_terms();
CREATE TRIGGER decision_condition_kept BEFORE DELETE ON decision_condition FOR EACH ROW EXECUTE FUNCTION written_once();

-- Proofs are of conditions that bind the applicant and are not settled.
CREATE FUNCTION proof_is_awaited() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM decision_condition WHERE id = NEW.condition_id AND owner = 'applicant'
                  AND in_force_at IS NOT NULL AND state IN ('open', 'proof_sent')) THEN
    RAISE EXCEPTION 'no proof of condition % is awaited', NEW.condition_id USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER condition_proof_awaited BEFORE INSERT ON condition_proof FOR EACH ROW EXECUTE FUNCTION proof_is_awaited();

CREATE TRIGGER proof_return_written_once BEFORE UPDATE OR DELETE ON proof_return FOR EACH ROW EXECUTE FUNCTION written_once();
CREATE TRIGGER proof_return_not_truncated BEFORE TRUNCATE ON proof_return EXECUTE FUNCTION written_once();
REVOKE UPDATE, DELETE, TRUNCATE ON proof_return FROM imc_app;
REVOKE DELETE, TRUNCATE ON decision_condition FROM imc_app;
