-- CreateEnum
CREATE TYPE "agreement_side" AS ENUM ('cluster', 'company');

-- CreateEnum
CREATE TYPE "approval_verdict" AS ENUM ('approved', 'returned');

-- CreateEnum
CREATE TYPE "signature_state" AS ENUM ('unchecked', 'valid', 'invalid');

-- CreateEnum
CREATE TYPE "reporting_state" AS ENUM ('open', 'sent', 'returned', 'accepted');

-- CreateEnum
CREATE TYPE "terms_change_state" AS ENUM ('proposed', 'agreed', 'in_force', 'declined', 'withdrawn', 'refused');

-- CreateEnum
CREATE TYPE "approving_body" AS ENUM ('committee', 'board');

-- CreateTable
CREATE TABLE "agreement" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "offer_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(6) NOT NULL,
    "started_by_id" UUID NOT NULL,
    "signed_on" DATE,
    "reports_every" TEXT,
    "ended_at" TIMESTAMPTZ(6),

    CONSTRAINT "agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement_terms" (
    "agreement_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "terms" JSONB NOT NULL,
    "in_force_from" DATE NOT NULL,
    "made_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "agreement_terms_pkey" PRIMARY KEY ("agreement_id","number")
);

-- CreateTable
CREATE TABLE "agreement_document" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "agreement_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement_version" (
    "id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "file_id" UUID NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "added_at" TIMESTAMPTZ(6) NOT NULL,
    "added_by_id" UUID NOT NULL,

    CONSTRAINT "agreement_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement_approval" (
    "version_id" UUID NOT NULL,
    "line" TEXT NOT NULL,
    "verdict" "approval_verdict" NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "given_at" TIMESTAMPTZ(6) NOT NULL,
    "given_by_id" UUID NOT NULL,

    CONSTRAINT "agreement_approval_pkey" PRIMARY KEY ("version_id","line")
);

-- CreateTable
CREATE TABLE "agreement_comment" (
    "id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "side" "agreement_side" NOT NULL,
    "text" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(6) NOT NULL,
    "written_by_id" UUID NOT NULL,

    CONSTRAINT "agreement_comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement_signature" (
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "side" "agreement_side" NOT NULL,
    "pdf_file_id" UUID NOT NULL,
    "sig_file_id" UUID NOT NULL,
    "signer" TEXT NOT NULL,
    "inn" TEXT NOT NULL,
    "ogrn" TEXT NOT NULL,
    "state" "signature_state" NOT NULL DEFAULT 'unchecked',
    "sent_at" TIMESTAMPTZ(6) NOT NULL,
    "sent_by_id" UUID NOT NULL,
    "replaced_at" TIMESTAMPTZ(6),

    CONSTRAINT "agreement_signature_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement_task" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "done_at" TIMESTAMPTZ(6),
    "done_by_id" UUID,
    "note" TEXT NOT NULL DEFAULT '',
    "file_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "agreement_task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "handover_act" (
    "agreement_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "signed_on" DATE NOT NULL,
    "file_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL,
    "recorded_by_id" UUID NOT NULL,

    CONSTRAINT "handover_act_pkey" PRIMARY KEY ("agreement_id")
);

-- CreateTable
CREATE TABLE "register_entry" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "track" "participation_track" NOT NULL,
    "entered_on" DATE NOT NULL,
    "until_on" DATE,
    "name" TEXT NOT NULL,
    "inn" TEXT,
    "ogrn" TEXT,
    "title" TEXT NOT NULL,
    "entered_by_id" UUID NOT NULL,

    CONSTRAINT "register_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "register_counter" (
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "register_counter_pkey" PRIMARY KEY ("year")
);

-- CreateTable
CREATE TABLE "reporting_period" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "from_on" DATE NOT NULL,
    "until_on" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "state" "reporting_state" NOT NULL DEFAULT 'open',
    "draft" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "reporting_period_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "obligation_report" (
    "id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "figures" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "sent_at" TIMESTAMPTZ(6) NOT NULL,
    "sent_by_id" UUID NOT NULL,
    "verdict" "approval_verdict",
    "words" TEXT NOT NULL DEFAULT '',
    "judged_at" TIMESTAMPTZ(6),
    "judged_by_id" UUID,

    CONSTRAINT "obligation_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_file" (
    "file_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "report_id" UUID,

    CONSTRAINT "report_file_pkey" PRIMARY KEY ("file_id")
);

-- CreateTable
CREATE TABLE "obligation_warning" (
    "agreement_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "about" TEXT NOT NULL DEFAULT '',
    "params" JSONB NOT NULL DEFAULT '{}',
    "since" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "obligation_warning_pkey" PRIMARY KEY ("agreement_id","code","about")
);

-- CreateTable
CREATE TABLE "terms_change" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "side" "agreement_side" NOT NULL,
    "state" "terms_change_state" NOT NULL DEFAULT 'proposed',
    "terms" JSONB NOT NULL,
    "in_force_from" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "body" "approving_body",
    "proposed_at" TIMESTAMPTZ(6) NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "answered_at" TIMESTAMPTZ(6),
    "answered_by_id" UUID,
    "answer" TEXT NOT NULL DEFAULT '',
    "approved_at" TIMESTAMPTZ(6),
    "approved_by_id" UUID,
    "approval_words" TEXT NOT NULL DEFAULT '',
    "terms_number" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "terms_change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "agreement_application_id_key" ON "agreement"("application_id");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_offer_id_key" ON "agreement"("offer_id");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_document_agreement_id_code_key" ON "agreement_document"("agreement_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_version_file_id_key" ON "agreement_version"("file_id");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_version_document_id_number_key" ON "agreement_version"("document_id", "number");

-- CreateIndex
CREATE INDEX "agreement_comment_document_id_written_at_idx" ON "agreement_comment"("document_id", "written_at");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_signature_pdf_file_id_key" ON "agreement_signature"("pdf_file_id");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_signature_sig_file_id_key" ON "agreement_signature"("sig_file_id");

-- CreateIndex
CREATE INDEX "agreement_signature_version_id_idx" ON "agreement_signature"("version_id");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_task_file_id_key" ON "agreement_task"("file_id");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_task_agreement_id_code_key" ON "agreement_task"("agreement_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "handover_act_file_id_key" ON "handover_act"("file_id");

-- CreateIndex
CREATE UNIQUE INDEX "register_entry_application_id_key" ON "register_entry"("application_id");

-- CreateIndex
CREATE UNIQUE INDEX "register_entry_agreement_id_key" ON "register_entry"("agreement_id");

-- CreateIndex
CREATE UNIQUE INDEX "register_entry_number_key" ON "register_entry"("number");

-- CreateIndex
CREATE INDEX "register_entry_entered_on_id_idx" ON "register_entry"("entered_on" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "reporting_period_agreement_id_until_on_idx" ON "reporting_period"("agreement_id", "until_on");

-- CreateIndex
CREATE UNIQUE INDEX "reporting_period_agreement_id_code_key" ON "reporting_period"("agreement_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "obligation_report_period_id_number_key" ON "obligation_report"("period_id", "number");

-- CreateIndex
CREATE INDEX "report_file_period_id_idx" ON "report_file"("period_id");

-- CreateIndex
CREATE INDEX "report_file_report_id_idx" ON "report_file"("report_id");

-- CreateIndex
CREATE INDEX "obligation_warning_since_agreement_id_idx" ON "obligation_warning"("since" DESC, "agreement_id");

-- CreateIndex
CREATE UNIQUE INDEX "terms_change_agreement_id_number_key" ON "terms_change"("agreement_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "terms_change_agreement_id_terms_number_key" ON "terms_change"("agreement_id", "terms_number");

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_offer_id_fkey" FOREIGN KEY ("offer_id") REFERENCES "offer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_started_by_id_fkey" FOREIGN KEY ("started_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_terms" ADD CONSTRAINT "agreement_terms_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_document" ADD CONSTRAINT "agreement_document_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_version" ADD CONSTRAINT "agreement_version_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "agreement_document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_version" ADD CONSTRAINT "agreement_version_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_version" ADD CONSTRAINT "agreement_version_added_by_id_fkey" FOREIGN KEY ("added_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_approval" ADD CONSTRAINT "agreement_approval_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "agreement_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_approval" ADD CONSTRAINT "agreement_approval_given_by_id_fkey" FOREIGN KEY ("given_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_comment" ADD CONSTRAINT "agreement_comment_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "agreement_document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_comment" ADD CONSTRAINT "agreement_comment_written_by_id_fkey" FOREIGN KEY ("written_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_signature" ADD CONSTRAINT "agreement_signature_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "agreement_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_signature" ADD CONSTRAINT "agreement_signature_pdf_file_id_fkey" FOREIGN KEY ("pdf_file_id") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_signature" ADD CONSTRAINT "agreement_signature_sig_file_id_fkey" FOREIGN KEY ("sig_file_id") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_signature" ADD CONSTRAINT "agreement_signature_sent_by_id_fkey" FOREIGN KEY ("sent_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_task" ADD CONSTRAINT "agreement_task_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_task" ADD CONSTRAINT "agreement_task_done_by_id_fkey" FOREIGN KEY ("done_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_task" ADD CONSTRAINT "agreement_task_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handover_act" ADD CONSTRAINT "handover_act_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handover_act" ADD CONSTRAINT "handover_act_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handover_act" ADD CONSTRAINT "handover_act_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "register_entry" ADD CONSTRAINT "register_entry_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "register_entry" ADD CONSTRAINT "register_entry_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "register_entry" ADD CONSTRAINT "register_entry_entered_by_id_fkey" FOREIGN KEY ("entered_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reporting_period" ADD CONSTRAINT "reporting_period_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "obligation_report" ADD CONSTRAINT "obligation_report_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "reporting_period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "obligation_report" ADD CONSTRAINT "obligation_report_sent_by_id_fkey" FOREIGN KEY ("sent_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "obligation_report" ADD CONSTRAINT "obligation_report_judged_by_id_fkey" FOREIGN KEY ("judged_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_file" ADD CONSTRAINT "report_file_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_file" ADD CONSTRAINT "report_file_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "reporting_period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_file" ADD CONSTRAINT "report_file_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "obligation_report"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "obligation_warning" ADD CONSTRAINT "obligation_warning_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "terms_change" ADD CONSTRAINT "terms_change_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "terms_change" ADD CONSTRAINT "terms_change_proposed_by_id_fkey" FOREIGN KEY ("proposed_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "terms_change" ADD CONSTRAINT "terms_change_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "terms_change" ADD CONSTRAINT "terms_change_approved_by_id_fkey" FOREIGN KEY ("approved_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "terms_change" ADD CONSTRAINT "terms_change_agreement_id_terms_number_fkey" FOREIGN KEY ("agreement_id", "terms_number") REFERENCES "agreement_terms"("agreement_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;
