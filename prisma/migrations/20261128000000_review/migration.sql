-- CreateEnum
CREATE TYPE "reading_right_kind" AS ENUM ('granted', 'barred');

-- CreateEnum
CREATE TYPE "session_kind" AS ENUM ('committee', 'board', 'appeal_panel');

-- CreateEnum
CREATE TYPE "session_state" AS ENUM ('planned', 'frozen', 'open', 'closed', 'signed');

-- CreateEnum
CREATE TYPE "voting_kind" AS ENUM ('open', 'secret');

-- CreateEnum
CREATE TYPE "seat_role" AS ENUM ('chair', 'secretary', 'member');

-- CreateEnum
CREATE TYPE "attendance" AS ENUM ('expected', 'present', 'absent');

-- CreateEnum
CREATE TYPE "agenda_state" AS ENUM ('listed', 'voting', 'decided', 'postponed');

-- CreateEnum
CREATE TYPE "decision_outcome" AS ENUM ('approve', 'approve_with_conditions', 'defer', 'reject', 'uphold_refusal', 'return_to_committee');

-- CreateEnum
CREATE TYPE "ballot_result" AS ENUM ('carried', 'not_carried', 'no_quorum');

-- CreateEnum
CREATE TYPE "vote_choice" AS ENUM ('for', 'against', 'abstain');

-- CreateEnum
CREATE TYPE "decision_state" AS ENUM ('held', 'released', 'void');

-- CreateEnum
CREATE TYPE "condition_state" AS ENUM ('open', 'proof_sent', 'fulfilled', 'waived');

-- CreateEnum
CREATE TYPE "condition_owner" AS ENUM ('applicant', 'cluster');

-- CreateEnum
CREATE TYPE "session_print_kind" AS ENUM ('pack', 'minutes');

-- CreateEnum
CREATE TYPE "review_rule_kind" AS ENUM ('rubric', 'gates', 'thresholds', 'letters');

-- CreateEnum
CREATE TYPE "gate_answer" AS ENUM ('yes', 'no', 'not_applicable');

-- CreateEnum
CREATE TYPE "technical_verdict" AS ENUM ('accepted', 'corrected', 'questioned');

-- CreateEnum
CREATE TYPE "technical_conclusion" AS ENUM ('fits', 'fits_with_works', 'does_not_fit');

-- CreateEnum
CREATE TYPE "conflict_kind" AS ENUM ('employment', 'ownership', 'family', 'funding', 'joint_work', 'other');

-- CreateEnum
CREATE TYPE "declaration_answer" AS ENUM ('none', 'conflict');

-- CreateEnum
CREATE TYPE "finding_state" AS ENUM ('open', 'confirmed', 'dismissed');

-- CreateEnum
CREATE TYPE "assignment_state" AS ENUM ('invited', 'accepted', 'submitted', 'declined', 'recused', 'revoked');

-- CreateEnum
CREATE TYPE "bulletin_state" AS ENUM ('draft', 'submitted');

-- CreateTable
CREATE TABLE "reading_right" (
    "application_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" "reading_right_kind" NOT NULL,
    "ground" TEXT NOT NULL,
    "set_at" TIMESTAMPTZ(6) NOT NULL,
    "set_by_id" UUID,

    CONSTRAINT "reading_right_pkey" PRIMARY KEY ("application_id","user_id")
);

-- CreateTable
CREATE TABLE "step_clearance" (
    "application_id" UUID NOT NULL,
    "intent" TEXT NOT NULL,
    "outcome" TEXT NOT NULL DEFAULT '',
    "cleared_at" TIMESTAMPTZ(6) NOT NULL,
    "cleared_by_id" UUID,

    CONSTRAINT "step_clearance_pkey" PRIMARY KEY ("application_id","intent")
);

-- CreateTable
CREATE TABLE "step_hold" (
    "application_id" UUID NOT NULL,
    "intent" TEXT NOT NULL,
    "ground" TEXT NOT NULL,
    "set_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "step_hold_pkey" PRIMARY KEY ("application_id","intent")
);

-- CreateTable
CREATE TABLE "step_bar" (
    "application_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "intent" TEXT NOT NULL,
    "ground" TEXT NOT NULL,
    "set_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "step_bar_pkey" PRIMARY KEY ("application_id","user_id","intent")
);

-- CreateTable
CREATE TABLE "committee_session" (
    "id" UUID NOT NULL,
    "kind" "session_kind" NOT NULL DEFAULT 'committee',
    "number" TEXT NOT NULL,
    "state" "session_state" NOT NULL DEFAULT 'planned',
    "voting" "voting_kind" NOT NULL DEFAULT 'open',
    "held_at" TIMESTAMPTZ(6) NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "thresholds_version" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(6) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "frozen_at" TIMESTAMPTZ(6),
    "opened_at" TIMESTAMPTZ(6),
    "closed_at" TIMESTAMPTZ(6),

    CONSTRAINT "committee_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "committee_seat" (
    "session_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "seat_role" NOT NULL,
    "attendance" "attendance" NOT NULL DEFAULT 'expected',

    CONSTRAINT "committee_seat_pkey" PRIMARY KEY ("session_id","user_id")
);

-- CreateTable
CREATE TABLE "agenda_item" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "state" "agenda_state" NOT NULL DEFAULT 'listed',
    "version" INTEGER NOT NULL DEFAULT 1,
    "pack" JSONB,
    "pack_sha256" TEXT,
    "discussion" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "agenda_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "item_recusal" (
    "item_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "ground" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "recused_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "item_recusal_pkey" PRIMARY KEY ("item_id","user_id")
);

-- CreateTable
CREATE TABLE "ballot" (
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "proposal" "decision_outcome" NOT NULL,
    "reason_code" TEXT,
    "reasons" TEXT NOT NULL DEFAULT '',
    "conditions" JSONB NOT NULL DEFAULT '[]',
    "opened_at" TIMESTAMPTZ(6) NOT NULL,
    "opened_by_id" UUID NOT NULL,
    "closed_at" TIMESTAMPTZ(6),
    "result" "ballot_result",
    "count" JSONB,

    CONSTRAINT "ballot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vote" (
    "ballot_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "cast_at" TIMESTAMPTZ(6) NOT NULL,
    "choice" "vote_choice",

    CONSTRAINT "vote_pkey" PRIMARY KEY ("ballot_id","user_id")
);

-- CreateTable
CREATE TABLE "ballot_paper" (
    "id" UUID NOT NULL,
    "ballot_id" UUID NOT NULL,
    "choice" "vote_choice" NOT NULL,

    CONSTRAINT "ballot_paper_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision" (
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "ballot_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "outcome" "decision_outcome" NOT NULL,
    "reason_code" TEXT,
    "reasons" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(6) NOT NULL,
    "decided_by_id" UUID NOT NULL,
    "state" "decision_state" NOT NULL DEFAULT 'held',
    "letters_version" INTEGER NOT NULL,
    "letter_ru" TEXT NOT NULL DEFAULT '',
    "letter_en" TEXT NOT NULL DEFAULT '',
    "letter_version" INTEGER NOT NULL DEFAULT 1,
    "released_at" TIMESTAMPTZ(6),
    "released_by_id" UUID,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision_condition" (
    "id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "owner" "condition_owner" NOT NULL,
    "due_on" DATE NOT NULL,
    "proof" TEXT NOT NULL,
    "before" TEXT NOT NULL DEFAULT 'start_agreement',
    "state" "condition_state" NOT NULL DEFAULT 'open',
    "version" INTEGER NOT NULL DEFAULT 1,
    "settled_at" TIMESTAMPTZ(6),
    "settled_by_id" UUID,
    "settled_note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "decision_condition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "condition_proof" (
    "id" UUID NOT NULL,
    "condition_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "file_id" UUID,
    "sent_at" TIMESTAMPTZ(6) NOT NULL,
    "sent_by_id" UUID NOT NULL,

    CONSTRAINT "condition_proof_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "minutes" (
    "session_id" UUID NOT NULL,
    "body" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "minutes_pkey" PRIMARY KEY ("session_id")
);

-- CreateTable
CREATE TABLE "minutes_signature" (
    "session_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "seat_role" NOT NULL,
    "sha256" TEXT NOT NULL,
    "signed_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "minutes_signature_pkey" PRIMARY KEY ("session_id","role")
);

-- CreateTable
CREATE TABLE "session_print" (
    "session_id" UUID NOT NULL,
    "kind" "session_print_kind" NOT NULL,
    "locale" TEXT NOT NULL,
    "file_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "session_print_pkey" PRIMARY KEY ("session_id","kind","locale")
);

-- CreateTable
CREATE TABLE "review_rule" (
    "kind" "review_rule_kind" NOT NULL,
    "version" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "made_at" TIMESTAMPTZ(6) NOT NULL,
    "made_by_id" UUID,

    CONSTRAINT "review_rule_pkey" PRIMARY KEY ("kind","version")
);

-- CreateTable
CREATE TABLE "screening" (
    "application_id" UUID NOT NULL,
    "gates_version" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "started_at" TIMESTAMPTZ(6) NOT NULL,
    "updated_at" TIMESTAMPTZ(6) NOT NULL,
    "updated_by_id" UUID NOT NULL,

    CONSTRAINT "screening_pkey" PRIMARY KEY ("application_id")
);

-- CreateTable
CREATE TABLE "screening_answer" (
    "application_id" UUID NOT NULL,
    "gate" TEXT NOT NULL,
    "answer" "gate_answer" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "evidence" TEXT NOT NULL DEFAULT '',
    "answered_at" TIMESTAMPTZ(6) NOT NULL,
    "answered_by_id" UUID NOT NULL,

    CONSTRAINT "screening_answer_pkey" PRIMARY KEY ("application_id","gate")
);

-- CreateTable
CREATE TABLE "technical_sheet" (
    "application_id" UUID NOT NULL,
    "conclusion" "technical_conclusion",
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(6) NOT NULL,
    "updated_by_id" UUID NOT NULL,

    CONSTRAINT "technical_sheet_pkey" PRIMARY KEY ("application_id")
);

-- CreateTable
CREATE TABLE "technical_figure" (
    "application_id" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "verdict" "technical_verdict" NOT NULL,
    "corrected" DECIMAL(18,4),
    "reason" TEXT NOT NULL DEFAULT '',
    "submission_version" INTEGER NOT NULL,
    "judged_at" TIMESTAMPTZ(6) NOT NULL,
    "judged_by_id" UUID NOT NULL,

    CONSTRAINT "technical_figure_pkey" PRIMARY KEY ("application_id","field")
);

-- CreateTable
CREATE TABLE "expert_profile" (
    "user_id" UUID NOT NULL,
    "competences" TEXT[],
    "cap" INTEGER NOT NULL DEFAULT 5,
    "away_from" DATE,
    "away_until" DATE,
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(6) NOT NULL,
    "updated_by_id" UUID NOT NULL,

    CONSTRAINT "expert_profile_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "affiliation" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" "conflict_kind" NOT NULL,
    "organisation_name" TEXT NOT NULL,
    "inn" TEXT,
    "email_domain" TEXT,
    "since" DATE,
    "until" DATE,
    "added_at" TIMESTAMPTZ(6) NOT NULL,
    "added_by_id" UUID NOT NULL,

    CONSTRAINT "affiliation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conflict_declaration" (
    "application_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "answer" "declaration_answer" NOT NULL,
    "kind" "conflict_kind",
    "explanation" TEXT NOT NULL DEFAULT '',
    "declared_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "conflict_declaration_pkey" PRIMARY KEY ("application_id","user_id")
);

-- CreateTable
CREATE TABLE "conflict_finding" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" "conflict_kind" NOT NULL,
    "basis" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "found_at" TIMESTAMPTZ(6) NOT NULL,
    "state" "finding_state" NOT NULL DEFAULT 'open',
    "reason" TEXT NOT NULL DEFAULT '',
    "decided_at" TIMESTAMPTZ(6),
    "decided_by_id" UUID,

    CONSTRAINT "conflict_finding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_round" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "rubric_version" INTEGER NOT NULL,
    "thresholds_version" INTEGER NOT NULL,
    "opened_at" TIMESTAMPTZ(6) NOT NULL,
    "due_at" TIMESTAMPTZ(6) NOT NULL,
    "closed_at" TIMESTAMPTZ(6),
    "summary" JSONB,

    CONSTRAINT "review_round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment" (
    "id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "expert_id" UUID NOT NULL,
    "state" "assignment_state" NOT NULL DEFAULT 'invited',
    "version" INTEGER NOT NULL DEFAULT 1,
    "invited_at" TIMESTAMPTZ(6) NOT NULL,
    "invited_by_id" UUID NOT NULL,
    "respond_by" TIMESTAMPTZ(6) NOT NULL,
    "due_at" TIMESTAMPTZ(6) NOT NULL,
    "responded_at" TIMESTAMPTZ(6),
    "ended_at" TIMESTAMPTZ(6),
    "end_reason" TEXT NOT NULL DEFAULT '',
    "replaces_id" UUID,

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bulletin" (
    "assignment_id" UUID NOT NULL,
    "state" "bulletin_state" NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 1,
    "summary" TEXT NOT NULL DEFAULT '',
    "saved_at" TIMESTAMPTZ(6) NOT NULL,
    "submitted_at" TIMESTAMPTZ(6),

    CONSTRAINT "bulletin_pkey" PRIMARY KEY ("assignment_id")
);

-- CreateTable
CREATE TABLE "bulletin_score" (
    "assignment_id" UUID NOT NULL,
    "criterion" TEXT NOT NULL,
    "score" INTEGER,
    "not_applicable" BOOLEAN NOT NULL DEFAULT false,
    "comment" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "bulletin_score_pkey" PRIMARY KEY ("assignment_id","criterion")
);

-- CreateTable
CREATE TABLE "bulletin_reopening" (
    "id" UUID NOT NULL,
    "assignment_id" UUID NOT NULL,
    "reopened_at" TIMESTAMPTZ(6) NOT NULL,
    "reopened_by_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "before" JSONB NOT NULL,

    CONSTRAINT "bulletin_reopening_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "expert_conclusion" (
    "assignment_id" UUID NOT NULL,
    "body" JSONB NOT NULL,
    "positive" BOOLEAN NOT NULL,
    "sha256" TEXT NOT NULL,
    "signed_at" TIMESTAMPTZ(6) NOT NULL,
    "signed_by_id" UUID NOT NULL,

    CONSTRAINT "expert_conclusion_pkey" PRIMARY KEY ("assignment_id")
);

-- CreateIndex
CREATE INDEX "reading_right_user_id_kind_idx" ON "reading_right"("user_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "committee_session_number_key" ON "committee_session"("number");

-- CreateIndex
CREATE INDEX "committee_session_held_at_id_idx" ON "committee_session"("held_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "committee_seat_user_id_idx" ON "committee_seat"("user_id");

-- CreateIndex
CREATE INDEX "agenda_item_application_id_idx" ON "agenda_item"("application_id");

-- CreateIndex
CREATE UNIQUE INDEX "agenda_item_session_id_application_id_key" ON "agenda_item"("session_id", "application_id");

-- CreateIndex
CREATE UNIQUE INDEX "agenda_item_session_id_position_key" ON "agenda_item"("session_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "ballot_item_id_seq_key" ON "ballot"("item_id", "seq");

-- CreateIndex
CREATE INDEX "ballot_paper_ballot_id_idx" ON "ballot_paper"("ballot_id");

-- CreateIndex
CREATE UNIQUE INDEX "decision_item_id_key" ON "decision"("item_id");

-- CreateIndex
CREATE UNIQUE INDEX "decision_ballot_id_key" ON "decision"("ballot_id");

-- CreateIndex
CREATE INDEX "decision_application_id_decided_at_idx" ON "decision"("application_id", "decided_at" DESC);

-- CreateIndex
CREATE INDEX "decision_condition_state_due_on_idx" ON "decision_condition"("state", "due_on");

-- CreateIndex
CREATE UNIQUE INDEX "decision_condition_decision_id_position_key" ON "decision_condition"("decision_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "condition_proof_file_id_key" ON "condition_proof"("file_id");

-- CreateIndex
CREATE INDEX "condition_proof_condition_id_sent_at_idx" ON "condition_proof"("condition_id", "sent_at");

-- CreateIndex
CREATE UNIQUE INDEX "session_print_file_id_key" ON "session_print"("file_id");

-- CreateIndex
CREATE INDEX "affiliation_user_id_idx" ON "affiliation"("user_id");

-- CreateIndex
CREATE INDEX "affiliation_inn_idx" ON "affiliation"("inn");

-- CreateIndex
CREATE INDEX "conflict_declaration_user_id_declared_at_idx" ON "conflict_declaration"("user_id", "declared_at");

-- CreateIndex
CREATE INDEX "conflict_finding_user_id_idx" ON "conflict_finding"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "conflict_finding_application_id_user_id_basis_detail_key" ON "conflict_finding"("application_id", "user_id", "basis", "detail");

-- CreateIndex
CREATE UNIQUE INDEX "review_round_application_id_number_key" ON "review_round"("application_id", "number");

-- CreateIndex
CREATE INDEX "assignment_application_id_idx" ON "assignment"("application_id");

-- CreateIndex
CREATE INDEX "assignment_expert_id_state_due_at_idx" ON "assignment"("expert_id", "state", "due_at");

-- CreateIndex
CREATE INDEX "bulletin_reopening_assignment_id_idx" ON "bulletin_reopening"("assignment_id");

-- AddForeignKey
ALTER TABLE "reading_right" ADD CONSTRAINT "reading_right_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reading_right" ADD CONSTRAINT "reading_right_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reading_right" ADD CONSTRAINT "reading_right_set_by_id_fkey" FOREIGN KEY ("set_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "step_clearance" ADD CONSTRAINT "step_clearance_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "step_clearance" ADD CONSTRAINT "step_clearance_cleared_by_id_fkey" FOREIGN KEY ("cleared_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "step_hold" ADD CONSTRAINT "step_hold_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "step_bar" ADD CONSTRAINT "step_bar_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "step_bar" ADD CONSTRAINT "step_bar_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "committee_session" ADD CONSTRAINT "committee_session_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "committee_seat" ADD CONSTRAINT "committee_seat_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "committee_session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "committee_seat" ADD CONSTRAINT "committee_seat_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "committee_session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_recusal" ADD CONSTRAINT "item_recusal_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "agenda_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_recusal" ADD CONSTRAINT "item_recusal_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "agenda_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_opened_by_id_fkey" FOREIGN KEY ("opened_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vote" ADD CONSTRAINT "vote_ballot_id_fkey" FOREIGN KEY ("ballot_id") REFERENCES "ballot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vote" ADD CONSTRAINT "vote_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot_paper" ADD CONSTRAINT "ballot_paper_ballot_id_fkey" FOREIGN KEY ("ballot_id") REFERENCES "ballot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "agenda_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_ballot_id_fkey" FOREIGN KEY ("ballot_id") REFERENCES "ballot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_released_by_id_fkey" FOREIGN KEY ("released_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_condition" ADD CONSTRAINT "decision_condition_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_condition" ADD CONSTRAINT "decision_condition_settled_by_id_fkey" FOREIGN KEY ("settled_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "condition_proof" ADD CONSTRAINT "condition_proof_condition_id_fkey" FOREIGN KEY ("condition_id") REFERENCES "decision_condition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "condition_proof" ADD CONSTRAINT "condition_proof_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "condition_proof" ADD CONSTRAINT "condition_proof_sent_by_id_fkey" FOREIGN KEY ("sent_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "committee_session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "minutes_signature" ADD CONSTRAINT "minutes_signature_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "minutes"("session_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "minutes_signature" ADD CONSTRAINT "minutes_signature_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_print" ADD CONSTRAINT "session_print_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "committee_session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_print" ADD CONSTRAINT "session_print_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_rule" ADD CONSTRAINT "review_rule_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "screening" ADD CONSTRAINT "screening_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "screening" ADD CONSTRAINT "screening_updated_by_id_fkey" FOREIGN KEY ("updated_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "screening_answer" ADD CONSTRAINT "screening_answer_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "screening"("application_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "screening_answer" ADD CONSTRAINT "screening_answer_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "technical_sheet" ADD CONSTRAINT "technical_sheet_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "technical_sheet" ADD CONSTRAINT "technical_sheet_updated_by_id_fkey" FOREIGN KEY ("updated_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "technical_figure" ADD CONSTRAINT "technical_figure_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "technical_sheet"("application_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "technical_figure" ADD CONSTRAINT "technical_figure_judged_by_id_fkey" FOREIGN KEY ("judged_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expert_profile" ADD CONSTRAINT "expert_profile_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expert_profile" ADD CONSTRAINT "expert_profile_updated_by_id_fkey" FOREIGN KEY ("updated_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "affiliation" ADD CONSTRAINT "affiliation_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "affiliation" ADD CONSTRAINT "affiliation_added_by_id_fkey" FOREIGN KEY ("added_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict_declaration" ADD CONSTRAINT "conflict_declaration_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict_declaration" ADD CONSTRAINT "conflict_declaration_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict_finding" ADD CONSTRAINT "conflict_finding_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict_finding" ADD CONSTRAINT "conflict_finding_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict_finding" ADD CONSTRAINT "conflict_finding_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_round" ADD CONSTRAINT "review_round_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "review_round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_expert_id_fkey" FOREIGN KEY ("expert_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_replaces_id_fkey" FOREIGN KEY ("replaces_id") REFERENCES "assignment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulletin" ADD CONSTRAINT "bulletin_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulletin_score" ADD CONSTRAINT "bulletin_score_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "bulletin"("assignment_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulletin_reopening" ADD CONSTRAINT "bulletin_reopening_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "bulletin"("assignment_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulletin_reopening" ADD CONSTRAINT "bulletin_reopening_reopened_by_id_fkey" FOREIGN KEY ("reopened_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expert_conclusion" ADD CONSTRAINT "expert_conclusion_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expert_conclusion" ADD CONSTRAINT "expert_conclusion_signed_by_id_fkey" FOREIGN KEY ("signed_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
