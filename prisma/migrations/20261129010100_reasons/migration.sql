ALTER TYPE "review_rule_kind" ADD VALUE 'reasons';

-- What a refusal or a deferral may name, at each version of the administrator's table.
CREATE TABLE "reason" (
    "version" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name_ru" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL,
    "steps" TEXT[],

    CONSTRAINT "reason_pkey" PRIMARY KEY ("version","code")
);
CREATE UNIQUE INDEX "reason_version_position_key" ON "reason"("version", "position");
ALTER TABLE reason
  ADD CONSTRAINT reason_counts CHECK (version >= 1),
  ADD CONSTRAINT reason_shape CHECK (code ~ '^[A-Z][A-Z_]{1,30}$'),
  ADD CONSTRAINT reason_named CHECK (btrim(name_ru) <> '' AND btrim(name_en) <> ''),
  ADD CONSTRAINT reason_used CHECK (cardinality(steps) > 0);

INSERT INTO reason (version, code, position, name_ru, name_en, active, steps)
SELECT 1, code, position, ru, en, true, ARRAY['refuse_admission', 'defer', 'reject', 'uphold_refusal']
  FROM (VALUES
    (0, 'GOALS', 'Не соответствует целям кластера', 'Does not serve the cluster''s goals'),
    (1, 'SCIENCE', 'Недостаточное научное обоснование', 'Insufficient scientific basis'),
    (2, 'FINANCE', 'Не подтверждено финансирование', 'Funding not confirmed'),
    (3, 'CAPACITY', 'Не хватает площадей или мощностей', 'Not enough space or capacity'),
    (4, 'SAFETY', 'Требования безопасности', 'Safety requirements'),
    (5, 'LEGAL', 'Правовые препятствия', 'Legal obstacles'),
    (6, 'DOCS', 'Неполный комплект документов', 'Documents incomplete'),
    (7, 'DUPLICATE', 'Повторная заявка', 'Duplicate application')
  ) AS delivered (position, code, ru, en);

CREATE TRIGGER reason_written_once BEFORE UPDATE OR DELETE ON reason FOR EACH ROW EXECUTE FUNCTION written_once();
CREATE TRIGGER reason_not_truncated BEFORE TRUNCATE ON reason EXECUTE FUNCTION written_once();
REVOKE UPDATE, DELETE, TRUNCATE ON reason FROM imc_app;

-- Whatever named a reason keeps its words: it names the version as well.
ALTER TABLE "status_change" ADD COLUMN "reason_version" INTEGER;
ALTER TABLE "ballot" ADD COLUMN "reason_version" INTEGER;
ALTER TABLE "decision" ADD COLUMN "reason_version" INTEGER;
ALTER TABLE status_change DISABLE TRIGGER status_change_written_once;
UPDATE status_change SET reason_version = 1 WHERE reason_code IS NOT NULL;
ALTER TABLE status_change ENABLE TRIGGER status_change_written_once;
UPDATE ballot SET reason_version = 1 WHERE reason_code IS NOT NULL;
UPDATE decision SET reason_version = 1 WHERE reason_code IS NOT NULL;

ALTER TABLE status_change ADD CONSTRAINT status_change_reason CHECK ((reason_code IS NULL) = (reason_version IS NULL));
ALTER TABLE ballot ADD CONSTRAINT ballot_reason CHECK ((reason_code IS NULL) = (reason_version IS NULL));
ALTER TABLE decision ADD CONSTRAINT decision_reason CHECK ((reason_code IS NULL) = (reason_version IS NULL));
ALTER TABLE "status_change" ADD CONSTRAINT "status_change_reason_version_reason_code_fkey" FOREIGN KEY ("reason_version", "reason_code") REFERENCES "reason"("version", "code") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_reason_version_reason_code_fkey" FOREIGN KEY ("reason_version", "reason_code") REFERENCES "reason"("version", "code") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "decision" ADD CONSTRAINT "decision_reason_version_reason_code_fkey" FOREIGN KEY ("reason_version", "reason_code") REFERENCES "reason"("version", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE FUNCTION decision_keeps_reason() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.reason_version IS DISTINCT FROM OLD.reason_version THEN
    RAISE EXCEPTION 'a decision once taken stays as taken' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER decision_reason_kept BEFORE UPDATE ON decision FOR EACH ROW EXECUTE FUNCTION decision_keeps_reason();
