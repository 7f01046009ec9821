-- CreateTable
CREATE TABLE "site_import" (
    "id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "units" JSONB NOT NULL,
    "faults" JSONB NOT NULL,
    "made_at" TIMESTAMPTZ(6) NOT NULL,
    "made_by_id" UUID NOT NULL,
    "applied_at" TIMESTAMPTZ(6),
    "added" INTEGER NOT NULL DEFAULT 0,
    "changed" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "site_import_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "site_import_made_at_idx" ON "site_import"("made_at");

-- CreateIndex
CREATE INDEX "unit_area_m2_id_idx" ON "unit"("area_m2", "id");

-- CreateIndex
CREATE INDEX "unit_space_space_type_unit_id_idx" ON "unit_space"("space_type", "unit_id");

-- AddForeignKey
ALTER TABLE "site_import" ADD CONSTRAINT "site_import_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
