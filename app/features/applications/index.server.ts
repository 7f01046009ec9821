import "./presence/sweep-presence.server";
import "./reminders/send-daily-letters.server";
import "./reminders/send-reminders.server";

export { readCalendar } from "./calendar/calendar.server";
export { getCalendarYear, listCalendarYears } from "./calendar/calendar-view.server";
export { postCalendar } from "./calendar/post-calendar.server";
export {
  findOpenClarification,
  getClarificationPage,
} from "./clarifications/applicant-clarification.server";
export { changeQuestionRows } from "./clarifications/change-question-rows.server";
export { findQuestionPlace } from "./clarifications/find-question-place.server";
export { onNextVersion } from "./clarifications/on-next-version.server";
export { postAnswers } from "./clarifications/post-answers.server";
export { saveAnswers } from "./clarifications/save-answers.server";
export { getAskPage, getStaffClarification } from "./clarifications/staff-clarification.server";
export { listOwnConsents, withdrawConsent } from "./consents/own-consents.server";
export { confirmSection, getCopiedDraft } from "./copying/copied-draft.server";
export { listEarlier } from "./copying/read-earlier.server";
export { attachFile, attachFromLibrary } from "./documents/attach-document.server";
export { deliverFile } from "./documents/deliver-file.server";
export { getDocumentsPage } from "./documents/documents-page.server";
export { archiveFromLibrary, getLibraryPage } from "./documents/library-page.server";
export { onFileAsked } from "./documents/may-read-file.server";
export { postDocuments } from "./documents/post-documents.server";
export { type FileReader, getReadableFile } from "./documents/read-file.server";
export { getStaffDocuments } from "./documents/staff-documents.server";
export { getCheckPage } from "./draft/check-page.server";
export { createApplication } from "./draft/create-application.server";
export { progressOfDrafts } from "./draft/draft-progress.server";
export { getDraftTasks } from "./draft/draft-tasks.server";
export { moveByOwner } from "./draft/move-by-owner.server";
export { postSection } from "./draft/post-section.server";
export { readNewApplication } from "./draft/read-new-application.server";
export { getSubmittedVersion } from "./draft/read-submission.server";
export { saveSection } from "./draft/save-section.server";
export { getSectionPage } from "./draft/section-page.server";
export { type SubmitInput, submitApplication } from "./draft/submit-application.server";
export { submitFromForm } from "./draft/submit-from-form.server";

import "./documents/announce-scan.server";
import "./documents/upload-purpose.server";
import "./messages/announce-attachment-scan.server";

export { contentHash } from "./draft/content-hash.server";
export { publicProcedure } from "./eligibility/public-procedure.server";
export { type LockedApplication, lockApplication } from "./lifecycle/load-for-move.server";
export { moveApplication } from "./lifecycle/move-application.server";
export type { MoveInput } from "./lifecycle/move-input";
export { type Moved, onMoved } from "./lifecycle/moved.server";
export { postProcedure } from "./lifecycle/post-procedure.server";
export { getProcedure } from "./lifecycle/procedure-change.server";
export {
  readReasons,
  reasonWords,
  reasonWordsSql,
  setReasons,
  wordsOfReason,
} from "./lifecycle/reasons.server";
export { runClock } from "./lifecycle/run-clock.server";
export type { StepEffect } from "./lifecycle/step-effect";
export { onStep } from "./lifecycle/step-effects.server";
export { takeDecidedStep } from "./lifecycle/take-decided-step.server";
export { takeReadableStep } from "./lifecycle/take-readable-step.server";
export { termEnd } from "./lifecycle/term-end.server";
export {
  findSubmittedByNumber,
  listAllSubmitted,
  listSubmitted,
  type SubmittedBeside,
} from "./list-submitted.server";
export { getApplicantMessages } from "./messages/applicant-messages.server";
export { discardFiles, stageFiles } from "./messages/attachments.server";
export { postMessage } from "./messages/post-message.server";
export { getStaffMessages } from "./messages/staff-messages.server";
export { countUnreadByApplication } from "./messages/unread-messages.server";
export { listUnreadTalks, type UnreadTalks } from "./messages/unread-talks.server";
export { openLiveStream } from "./open-live-stream.server";
export { markPresence } from "./presence/mark-presence.server";
export { readSubmitted, type SubmittedFacts } from "./read-submitted.server";
export { refreshSearchLexemes } from "./search-lexemes.server";
export { moveByStaff } from "./staff-move.server";
export { getStaffView, getSubmitted } from "./staff-view.server";
export { getStaffAnswers } from "./staff-view-answers.server";
export { getStaffHistory, type StaffHistory } from "./staff-view-history.server";
export { getApplicantView } from "./tracking/applicant-view.server";
export { listOwnApplications } from "./tracking/list-own-applications.server";

import "./pdf/make-pdfs.server";

export { getPdf, servePdf } from "./pdf/find-pdf.server";

import "./placement/follow-end.server";

export { readDemands } from "./placement/act-on-space.server";
export { getAllocationPage } from "./placement/allocation-page.server";
export { strengthenSpace } from "./placement/change-space.server";
export { listPlaceable, type Placeable } from "./placement/list-placeable.server";
export { listWaiting } from "./placement/list-waiting.server";
export { lookForWaiting } from "./placement/look-for-waiting.server";
export { postSpace } from "./placement/post-space.server";
export { takeForPhase, takeSpace } from "./placement/take-space.server";
export { joinList } from "./placement/wait-for-space.server";
export { lockReadable, type ReadableApplication } from "./rights/lock-readable.server";
export { dropReadingRight, setReadingRight } from "./rights/reading-rights.server";
export {
  barFromStep,
  clearStep,
  holdStep,
  letGoStep,
  unclearStep,
} from "./rights/step-rights.server";
