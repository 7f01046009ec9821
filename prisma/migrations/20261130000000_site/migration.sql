-- CreateEnum
CREATE TYPE "construction_stage" AS ENUM ('planned', 'under_construction', 'commissioned');

-- CreateEnum
CREATE TYPE "gmp_readiness" AS ENUM ('none', 'shell', 'fitted');

-- CreateEnum
CREATE TYPE "allocation_state" AS ENUM ('requested', 'held', 'reserved', 'contracted', 'ended');

-- CreateTable
CREATE TABLE "plot" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name_ru" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "area_m2" DECIMAL(10,1) NOT NULL,
    "outline" JSONB NOT NULL,
    "position" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "plot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "building" (
    "id" UUID NOT NULL,
    "plot_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name_ru" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "stage" "construction_stage" NOT NULL,
    "available_from" INTEGER NOT NULL,
    "outline" JSONB NOT NULL,
    "position" INTEGER NOT NULL,
    "published" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "building_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "floor" (
    "id" UUID NOT NULL,
    "building_id" UUID NOT NULL,
    "level" INTEGER NOT NULL,
    "area_m2" DECIMAL(10,1) NOT NULL,

    CONSTRAINT "floor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit" (
    "id" UUID NOT NULL,
    "floor_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "area_m2" DECIMAL(10,1) NOT NULL,
    "from_quarter" INTEGER NOT NULL,
    "until_quarter" INTEGER,
    "height_m" DECIMAL(4,1) NOT NULL,
    "floor_kn" DECIMAL(4,1) NOT NULL,
    "max_bsl" INTEGER NOT NULL,
    "fire_category" TEXT NOT NULL,
    "szz_class" TEXT NOT NULL,
    "gmp_readiness" "gmp_readiness" NOT NULL,
    "compartment" TEXT NOT NULL,
    "outline" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_space" (
    "unit_id" UUID NOT NULL,
    "space_type" TEXT NOT NULL,
    "area_m2" DECIMAL(10,1) NOT NULL,

    CONSTRAINT "unit_space_pkey" PRIMARY KEY ("unit_id","space_type")
);

-- CreateTable
CREATE TABLE "unit_origin" (
    "unit_id" UUID NOT NULL,
    "origin_id" UUID NOT NULL,

    CONSTRAINT "unit_origin_pkey" PRIMARY KEY ("unit_id","origin_id")
);

-- CreateTable
CREATE TABLE "resource_limit" (
    "id" UUID NOT NULL,
    "building_id" UUID,
    "resource" TEXT NOT NULL,
    "from_quarter" INTEGER NOT NULL,
    "capacity" DECIMAL(12,3) NOT NULL,

    CONSTRAINT "resource_limit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "site_rule" (
    "kind" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "made_at" TIMESTAMPTZ(6) NOT NULL,
    "made_by_id" UUID,

    CONSTRAINT "site_rule_pkey" PRIMARY KEY ("kind","version")
);

-- CreateTable
CREATE TABLE "allocation" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "phase" INTEGER NOT NULL,
    "state" "allocation_state" NOT NULL,
    "from_quarter" INTEGER NOT NULL,
    "until_quarter" INTEGER NOT NULL,
    "expires_at" TIMESTAMPTZ(6),
    "waiver" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(6) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "ended_at" TIMESTAMPTZ(6),
    "end_reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "allocation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "allocation_load" (
    "allocation_id" UUID NOT NULL,
    "resource" TEXT NOT NULL,
    "demand" DECIMAL(12,3) NOT NULL,

    CONSTRAINT "allocation_load_pkey" PRIMARY KEY ("allocation_id","resource")
);

-- CreateTable
CREATE TABLE "load_change" (
    "building_id" UUID NOT NULL,
    "resource" TEXT NOT NULL,
    "state" "allocation_state" NOT NULL,
    "quarter" INTEGER NOT NULL,
    "change" DECIMAL(14,3) NOT NULL,

    CONSTRAINT "load_change_pkey" PRIMARY KEY ("building_id","resource","state","quarter")
);

-- CreateIndex
CREATE UNIQUE INDEX "plot_code_key" ON "plot"("code");

-- CreateIndex
CREATE UNIQUE INDEX "building_code_key" ON "building"("code");

-- CreateIndex
CREATE INDEX "building_plot_id_idx" ON "building"("plot_id");

-- CreateIndex
CREATE UNIQUE INDEX "floor_building_id_level_key" ON "floor"("building_id", "level");

-- CreateIndex
CREATE UNIQUE INDEX "unit_code_key" ON "unit"("code");

-- CreateIndex
CREATE INDEX "unit_floor_id_idx" ON "unit"("floor_id");

-- CreateIndex
CREATE INDEX "unit_origin_origin_id_idx" ON "unit_origin"("origin_id");

-- CreateIndex
CREATE UNIQUE INDEX "resource_limit_building_id_resource_from_quarter_key" ON "resource_limit"("building_id", "resource", "from_quarter");

-- CreateIndex
CREATE INDEX "allocation_application_id_idx" ON "allocation"("application_id");

-- CreateIndex
CREATE INDEX "allocation_unit_id_idx" ON "allocation"("unit_id");

-- AddForeignKey
ALTER TABLE "building" ADD CONSTRAINT "building_plot_id_fkey" FOREIGN KEY ("plot_id") REFERENCES "plot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "floor" ADD CONSTRAINT "floor_building_id_fkey" FOREIGN KEY ("building_id") REFERENCES "building"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_floor_id_fkey" FOREIGN KEY ("floor_id") REFERENCES "floor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_space" ADD CONSTRAINT "unit_space_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_origin" ADD CONSTRAINT "unit_origin_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_origin" ADD CONSTRAINT "unit_origin_origin_id_fkey" FOREIGN KEY ("origin_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_limit" ADD CONSTRAINT "resource_limit_building_id_fkey" FOREIGN KEY ("building_id") REFERENCES "building"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "site_rule" ADD CONSTRAINT "site_rule_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "allocation" ADD CONSTRAINT "allocation_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "allocation" ADD CONSTRAINT "allocation_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "allocation" ADD CONSTRAINT "allocation_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "allocation_load" ADD CONSTRAINT "allocation_load_allocation_id_fkey" FOREIGN KEY ("allocation_id") REFERENCES "allocation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
