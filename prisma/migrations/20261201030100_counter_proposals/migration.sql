-- CreateEnum
CREATE TYPE "counter_state" AS ENUM ('open', 'taken_up', 'answered', 'lapsed');

-- CreateTable
CREATE TABLE "counter_proposal" (
    "id" UUID NOT NULL,
    "offer_id" UUID NOT NULL,
    "items" JSONB NOT NULL,
    "state" "counter_state" NOT NULL DEFAULT 'open',
    "version" INTEGER NOT NULL DEFAULT 1,
    "made_at" TIMESTAMPTZ(6) NOT NULL,
    "made_by_id" UUID NOT NULL,
    "answer" TEXT NOT NULL DEFAULT '',
    "settled_at" TIMESTAMPTZ(6),
    "settled_by_id" UUID,

    CONSTRAINT "counter_proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "offer_print" (
    "offer_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "file_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "offer_print_pkey" PRIMARY KEY ("offer_id","locale")
);

-- CreateIndex
CREATE INDEX "counter_proposal_offer_id_idx" ON "counter_proposal"("offer_id");

-- CreateIndex
CREATE UNIQUE INDEX "offer_print_file_id_key" ON "offer_print"("file_id");

-- CreateIndex
CREATE INDEX "offer_state_valid_until_id_idx" ON "offer"("state", "valid_until", "id");

-- AddForeignKey
ALTER TABLE "counter_proposal" ADD CONSTRAINT "counter_proposal_offer_id_fkey" FOREIGN KEY ("offer_id") REFERENCES "offer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "counter_proposal" ADD CONSTRAINT "counter_proposal_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "counter_proposal" ADD CONSTRAINT "counter_proposal_settled_by_id_fkey" FOREIGN KEY ("settled_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offer_print" ADD CONSTRAINT "offer_print_offer_id_fkey" FOREIGN KEY ("offer_id") REFERENCES "offer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offer_print" ADD CONSTRAINT "offer_print_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
