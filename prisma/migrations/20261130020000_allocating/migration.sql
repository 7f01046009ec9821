-- AlterTable
ALTER TABLE "allocation" ADD COLUMN     "bsl" INTEGER,
ADD COLUMN     "explosive_m2" DECIMAL(10,1),
ADD COLUMN     "gmp" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "szz_class" TEXT;

-- CreateTable
CREATE TABLE "waiting" (
    "application_id" UUID NOT NULL,
    "phase" INTEGER NOT NULL,
    "since" TIMESTAMPTZ(6) NOT NULL,
    "by_id" UUID NOT NULL,
    "reasons" JSONB NOT NULL,
    "checked_at" TIMESTAMPTZ(6) NOT NULL,
    "fitting" UUID[],
    "fitting_since" TIMESTAMPTZ(6),

    CONSTRAINT "waiting_pkey" PRIMARY KEY ("application_id","phase")
);

-- CreateIndex
CREATE INDEX "waiting_since_application_id_phase_idx" ON "waiting"("since", "application_id", "phase");

-- AddForeignKey
ALTER TABLE "waiting" ADD CONSTRAINT "waiting_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waiting" ADD CONSTRAINT "waiting_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
