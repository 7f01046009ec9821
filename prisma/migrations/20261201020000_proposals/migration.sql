-- CreateEnum
CREATE TYPE "proposal_state" AS ENUM ('queued', 'running', 'done', 'infeasible', 'failed', 'cancelled');

-- CreateTable
CREATE TABLE "proposal_run" (
    "id" UUID NOT NULL,
    "scenario_id" UUID NOT NULL,
    "state" "proposal_state" NOT NULL DEFAULT 'queued',
    "settings" JSONB NOT NULL,
    "basis" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(6) NOT NULL,
    "made_by_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(6),
    "ended_at" TIMESTAMPTZ(6),
    "progress" JSONB,
    "outcome" JSONB,
    "failure" TEXT,
    "taken_at" TIMESTAMPTZ(6),
    "taken_by_id" UUID,
    "taken_into" UUID,

    CONSTRAINT "proposal_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "forbidden_place" (
    "id" UUID NOT NULL,
    "scenario_id" UUID NOT NULL,
    "application_id" UUID,
    "unit_id" UUID,
    "building_id" UUID,

    CONSTRAINT "forbidden_place_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "proposal_run_scenario_id_made_at_idx" ON "proposal_run"("scenario_id", "made_at");

-- CreateIndex
CREATE INDEX "forbidden_place_scenario_id_idx" ON "forbidden_place"("scenario_id");

-- CreateIndex
CREATE INDEX "forbidden_place_application_id_idx" ON "forbidden_place"("application_id");

-- CreateIndex
CREATE INDEX "forbidden_place_unit_id_idx" ON "forbidden_place"("unit_id");

-- CreateIndex
CREATE INDEX "forbidden_place_building_id_idx" ON "forbidden_place"("building_id");

-- AddForeignKey
ALTER TABLE "proposal_run" ADD CONSTRAINT "proposal_run_scenario_id_fkey" FOREIGN KEY ("scenario_id") REFERENCES "scenario"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_run" ADD CONSTRAINT "proposal_run_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_run" ADD CONSTRAINT "proposal_run_taken_by_id_fkey" FOREIGN KEY ("taken_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "forbidden_place" ADD CONSTRAINT "forbidden_place_scenario_id_fkey" FOREIGN KEY ("scenario_id") REFERENCES "scenario"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "forbidden_place" ADD CONSTRAINT "forbidden_place_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "forbidden_place" ADD CONSTRAINT "forbidden_place_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "forbidden_place" ADD CONSTRAINT "forbidden_place_building_id_fkey" FOREIGN KEY ("building_id") REFERENCES "building"("id") ON DELETE SET NULL ON UPDATE CASCADE;
