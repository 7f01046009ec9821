-- CreateEnum
CREATE TYPE "pdf_kind" AS ENUM ('receipt', 'application');

-- CreateEnum
CREATE TYPE "clarification_state" AS ENUM ('open', 'answered', 'closed');

-- CreateEnum
CREATE TYPE "question_target" AS ENUM ('field', 'document', 'general');

-- CreateEnum
CREATE TYPE "question_resolution" AS ENUM ('changed', 'explained');

-- CreateEnum
CREATE TYPE "scan_state" AS ENUM ('pending', 'clean', 'infected', 'unscanned');

-- CreateEnum
CREATE TYPE "message_tier" AS ENUM ('applicant', 'staff', 'committee');

-- CreateEnum
CREATE TYPE "mail_state" AS ENUM ('queued', 'digest', 'sent', 'skipped', 'dead');

-- CreateEnum
CREATE TYPE "mail_wish" AS ENUM ('at_once', 'daily', 'never');

-- AlterTable
ALTER TABLE "application" ADD COLUMN     "copied_from_id" UUID;

-- AlterTable
ALTER TABLE "mailbox_message" ADD COLUMN     "html" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "notice" ADD COLUMN     "mail" "mail_state" NOT NULL DEFAULT 'queued',
ADD COLUMN     "mail_attempts" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "mail_error" TEXT,
ADD COLUMN     "once_key" TEXT;

-- AlterTable
ALTER TABLE "section_draft" ADD COLUMN     "copied" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "application_document" (
    "application_id" UUID NOT NULL,
    "slot" TEXT NOT NULL,
    "document_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "added_at" TIMESTAMPTZ(6) NOT NULL,
    "added_by_id" UUID NOT NULL,

    CONSTRAINT "application_document_pkey" PRIMARY KEY ("application_id","slot","document_id")
);

-- CreateTable
CREATE TABLE "submission_document" (
    "submission_id" UUID NOT NULL,
    "slot" TEXT NOT NULL,
    "document_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "submission_document_pkey" PRIMARY KEY ("submission_id","slot","document_id")
);

-- CreateTable
CREATE TABLE "submission_pdf" (
    "submission_id" UUID NOT NULL,
    "kind" "pdf_kind" NOT NULL,
    "locale" TEXT NOT NULL,
    "file_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "submission_pdf_pkey" PRIMARY KEY ("submission_id","kind","locale")
);

-- CreateTable
CREATE TABLE "clarification" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "stage" "application_status" NOT NULL,
    "round" INTEGER NOT NULL,
    "state" "clarification_state" NOT NULL DEFAULT 'open',
    "note" TEXT NOT NULL DEFAULT '',
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(6) NOT NULL,
    "due_at" TIMESTAMPTZ(6) NOT NULL,
    "extended_at" TIMESTAMPTZ(6),
    "asked_version" INTEGER NOT NULL,
    "answer_version" INTEGER,
    "reply" TEXT NOT NULL DEFAULT '',
    "closed_by_id" UUID,
    "closed_at" TIMESTAMPTZ(6),

    CONSTRAINT "clarification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clarification_question" (
    "id" UUID NOT NULL,
    "clarification_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "target" "question_target" NOT NULL,
    "code" TEXT,
    "text" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "resolution" "question_resolution",
    "answer" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 0,
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(6),

    CONSTRAINT "clarification_question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "id" UUID NOT NULL,
    "storage_key" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size_bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "organisation_id" UUID,
    "uploaded_by_id" UUID,
    "uploaded_at" TIMESTAMPTZ(6) NOT NULL,
    "scan" "scan_state" NOT NULL DEFAULT 'pending',
    "scanned_at" TIMESTAMPTZ(6),
    "signature" TEXT,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "archived_at" TIMESTAMPTZ(6),

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_version" (
    "document_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "file_id" UUID NOT NULL,
    "issued_on" DATE,
    "expires_on" DATE,
    "added_at" TIMESTAMPTZ(6) NOT NULL,
    "added_by_id" UUID NOT NULL,

    CONSTRAINT "document_version_pkey" PRIMARY KEY ("document_id","version")
);

-- CreateTable
CREATE TABLE "upload" (
    "id" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "target" JSONB NOT NULL,
    "user_id" UUID NOT NULL,
    "organisation_id" UUID,
    "file_name" TEXT NOT NULL,
    "declared_type" TEXT NOT NULL,
    "size_bytes" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "refusal" JSONB,

    CONSTRAINT "upload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "tier" "message_tier" NOT NULL,
    "author_id" UUID NOT NULL,
    "from_staff" BOOLEAN NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message_attachment" (
    "message_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,

    CONSTRAINT "message_attachment_pkey" PRIMARY KEY ("message_id","file_id")
);

-- CreateTable
CREATE TABLE "message_mark" (
    "application_id" UUID NOT NULL,
    "tier" "message_tier" NOT NULL,
    "user_id" UUID NOT NULL,
    "read_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "message_mark_pkey" PRIMARY KEY ("application_id","tier","user_id")
);

-- CreateTable
CREATE TABLE "section_presence" (
    "application_id" UUID NOT NULL,
    "section" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "seen_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "section_presence_pkey" PRIMARY KEY ("application_id","section","user_id")
);

-- CreateTable
CREATE TABLE "notice_preference" (
    "user_id" UUID NOT NULL,
    "group" TEXT NOT NULL,
    "mail" "mail_wish" NOT NULL,

    CONSTRAINT "notice_preference_pkey" PRIMARY KEY ("user_id","group")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "role" "member_role" NOT NULL,
    "token_hash" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL,
    "sent_at" TIMESTAMPTZ(6) NOT NULL,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "invited_by_id" UUID NOT NULL,
    "accepted_at" TIMESTAMPTZ(6),
    "accepted_by_id" UUID,
    "revoked_at" TIMESTAMPTZ(6),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "application_document_document_id_version_idx" ON "application_document"("document_id", "version");

-- CreateIndex
CREATE INDEX "submission_document_document_id_version_idx" ON "submission_document"("document_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "submission_pdf_file_id_key" ON "submission_pdf"("file_id");

-- CreateIndex
CREATE INDEX "clarification_application_id_asked_at_idx" ON "clarification"("application_id", "asked_at");

-- CreateIndex
CREATE UNIQUE INDEX "clarification_application_id_stage_round_key" ON "clarification"("application_id", "stage", "round");

-- CreateIndex
CREATE UNIQUE INDEX "clarification_question_clarification_id_position_key" ON "clarification_question"("clarification_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "stored_file_storage_key_key" ON "stored_file"("storage_key");

-- CreateIndex
CREATE INDEX "stored_file_organisation_id_idx" ON "stored_file"("organisation_id");

-- CreateIndex
CREATE INDEX "document_organisation_id_kind_created_at_idx" ON "document"("organisation_id", "kind", "created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "document_version_file_id_key" ON "document_version"("file_id");

-- CreateIndex
CREATE INDEX "upload_user_id_idx" ON "upload"("user_id");

-- CreateIndex
CREATE INDEX "upload_organisation_id_idx" ON "upload"("organisation_id");

-- CreateIndex
CREATE INDEX "upload_expires_at_idx" ON "upload"("expires_at");

-- CreateIndex
CREATE INDEX "message_application_id_tier_created_at_id_idx" ON "message"("application_id", "tier", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "message_attachment_file_id_key" ON "message_attachment"("file_id");

-- CreateIndex
CREATE INDEX "section_presence_seen_at_idx" ON "section_presence"("seen_at");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "invitation_organisation_id_created_at_idx" ON "invitation"("organisation_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "invitation_email_idx" ON "invitation"("email");

-- CreateIndex
CREATE UNIQUE INDEX "notice_user_id_once_key_key" ON "notice"("user_id", "once_key");

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_copied_from_id_fkey" FOREIGN KEY ("copied_from_id") REFERENCES "application"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_document" ADD CONSTRAINT "application_document_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_document" ADD CONSTRAINT "application_document_document_id_version_fkey" FOREIGN KEY ("document_id", "version") REFERENCES "document_version"("document_id", "version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_document" ADD CONSTRAINT "application_document_added_by_id_fkey" FOREIGN KEY ("added_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission_document" ADD CONSTRAINT "submission_document_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission_document" ADD CONSTRAINT "submission_document_document_id_version_fkey" FOREIGN KEY ("document_id", "version") REFERENCES "document_version"("document_id", "version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission_pdf" ADD CONSTRAINT "submission_pdf_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission_pdf" ADD CONSTRAINT "submission_pdf_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clarification" ADD CONSTRAINT "clarification_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clarification" ADD CONSTRAINT "clarification_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clarification" ADD CONSTRAINT "clarification_closed_by_id_fkey" FOREIGN KEY ("closed_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clarification_question" ADD CONSTRAINT "clarification_question_clarification_id_fkey" FOREIGN KEY ("clarification_id") REFERENCES "clarification"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clarification_question" ADD CONSTRAINT "clarification_question_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_uploaded_by_id_fkey" FOREIGN KEY ("uploaded_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_version" ADD CONSTRAINT "document_version_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_version" ADD CONSTRAINT "document_version_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_version" ADD CONSTRAINT "document_version_added_by_id_fkey" FOREIGN KEY ("added_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "upload" ADD CONSTRAINT "upload_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "upload" ADD CONSTRAINT "upload_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_attachment" ADD CONSTRAINT "message_attachment_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_attachment" ADD CONSTRAINT "message_attachment_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_mark" ADD CONSTRAINT "message_mark_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_mark" ADD CONSTRAINT "message_mark_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "section_presence" ADD CONSTRAINT "section_presence_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "section_presence" ADD CONSTRAINT "section_presence_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_preference" ADD CONSTRAINT "notice_preference_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_accepted_by_id_fkey" FOREIGN KEY ("accepted_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;
