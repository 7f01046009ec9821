-- CreateEnum
CREATE TYPE "offer_state" AS ENUM ('draft', 'issued', 'accepted', 'declined', 'expired', 'replaced', 'withdrawn');

-- CreateEnum
CREATE TYPE "scenario_state" AS ENUM ('open', 'frozen', 'applied');

-- CreateTable
CREATE TABLE "offer" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "offer_state" NOT NULL DEFAULT 'draft',
    "terms" JSONB NOT NULL,
    "valid_until" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "made_at" TIMESTAMPTZ(6) NOT NULL,
    "made_by_id" UUID NOT NULL,
    "issued_at" TIMESTAMPTZ(6),
    "issued_by_id" UUID,
    "ended_at" TIMESTAMPTZ(6),
    "ended_by_id" UUID,
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "offer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "scenario" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "state" "scenario_state" NOT NULL DEFAULT 'open',
    "copied_from_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(6) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(6) NOT NULL,
    "frozen_at" TIMESTAMPTZ(6),
    "frozen_by_id" UUID,
    "figures" JSONB,
    "applied_at" TIMESTAMPTZ(6),
    "applied_by_id" UUID,

    CONSTRAINT "scenario_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "scenario_candidate" (
    "scenario_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "scenario_candidate_pkey" PRIMARY KEY ("scenario_id","application_id")
);

-- CreateTable
CREATE TABLE "scenario_placement" (
    "id" UUID NOT NULL,
    "scenario_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "phase" INTEGER NOT NULL,
    "unit_id" UUID NOT NULL,
    "from_quarter" INTEGER NOT NULL,
    "until_quarter" INTEGER NOT NULL,
    "pinned" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "scenario_placement_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "offer_application_id_number_key" ON "offer"("application_id", "number");

-- CreateIndex
CREATE INDEX "scenario_changed_at_id_idx" ON "scenario"("changed_at", "id");

-- CreateIndex
CREATE INDEX "scenario_candidate_application_id_idx" ON "scenario_candidate"("application_id");

-- CreateIndex
CREATE INDEX "scenario_placement_application_id_idx" ON "scenario_placement"("application_id");

-- CreateIndex
CREATE INDEX "scenario_placement_unit_id_idx" ON "scenario_placement"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "scenario_placement_scenario_id_application_id_phase_unit_id_key" ON "scenario_placement"("scenario_id", "application_id", "phase", "unit_id");

-- AddForeignKey
ALTER TABLE "offer" ADD CONSTRAINT "offer_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offer" ADD CONSTRAINT "offer_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offer" ADD CONSTRAINT "offer_issued_by_id_fkey" FOREIGN KEY ("issued_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offer" ADD CONSTRAINT "offer_ended_by_id_fkey" FOREIGN KEY ("ended_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scenario" ADD CONSTRAINT "scenario_copied_from_id_fkey" FOREIGN KEY ("copied_from_id") REFERENCES "scenario"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scenario" ADD CONSTRAINT "scenario_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scenario" ADD CONSTRAINT "scenario_frozen_by_id_fkey" FOREIGN KEY ("frozen_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scenario" ADD CONSTRAINT "scenario_applied_by_id_fkey" FOREIGN KEY ("applied_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scenario_candidate" ADD CONSTRAINT "scenario_candidate_scenario_id_fkey" FOREIGN KEY ("scenario_id") REFERENCES "scenario"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scenario_candidate" ADD CONSTRAINT "scenario_candidate_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scenario_placement" ADD CONSTRAINT "scenario_placement_scenario_id_fkey" FOREIGN KEY ("scenario_id") REFERENCES "scenario"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scenario_placement" ADD CONSTRAINT "scenario_placement_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scenario_placement" ADD CONSTRAINT "scenario_placement_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
