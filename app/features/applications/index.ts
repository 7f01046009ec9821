export { readsQueue } from "./access";
export {
  addWorkingDays,
  endOfMoscowDay,
  moscowDay,
  shiftDay,
  type WorkingCalendar,
  workingDaysBetween,
} from "./calendar/working-days";
export { ApplicationPage } from "./components/application-page";
export { ApplicationsList } from "./components/applications-list";
export { CalendarPage } from "./components/calendar-page";
export { CheckPage } from "./components/check-page";
export { AskPage } from "./components/clarification/ask-page";
export { ClarificationPage } from "./components/clarification/clarification-page";
export { DocumentsPage } from "./components/documents/documents-page";
export { LibraryPage } from "./components/documents/library-page";
export { StaffDocumentsPage } from "./components/documents/staff-documents";
export { NewApplicationForm } from "./components/new-application-form";
export { NoticesCard } from "./components/notices-card";
export { ProcedurePage } from "./components/procedure-page";
export { FilePage } from "./components/reading/file-page";
export type { Unanswered } from "./components/section-form/use-autosave";
export { SectionPage } from "./components/section-page";
export { TypedInVain } from "./components/section-reading";
export { SnapshotPage } from "./components/snapshot-page";
export { StaffAnswersPage } from "./components/staff-answers";
export { StaffDecision } from "./components/staff-decision";
export { StaffHeader } from "./components/staff-header";
export { StaffTimeline } from "./components/staff-history";
export { StaffOneStep } from "./components/staff-one-step";
export { StaffOverview } from "./components/staff-overview";
export type { RefusedMove } from "./components/staff-step";
export { WaitingPdf } from "./components/waiting-pdf";
export { isMandatory, type Slot, slotsFor } from "./documents/slots";
export type { SubmittedDocument } from "./documents/staff-documents.server";
export { formatValue } from "./draft/format-answer";
export type { SectionAnswer } from "./draft/post-section.server";
export {
  checkEligibility,
  EligibilityAnswer,
  EligibilityForm,
  eligibilityFields,
  hasAnswers,
  readAnswers,
  reviewSchedule,
  type ScheduleStep,
} from "./eligibility";
export { Answers, type Phase, revenueYears, staffFields } from "./form/answers";
export { cleanLine, cleanText } from "./form/clean-text";
export { facilityKinds } from "./form/facility";
export { productTypes, therapeuticAreas } from "./form/fields/project-options";
export { parseValue } from "./form/parse-value";
export { samples } from "./form/samples";
export type { Sample } from "./form/samples/sample";
export { fieldsFor, sectionsFor } from "./form/sections";
export {
  type ApplicantType,
  applicantTypes,
  type Field,
  type RawAnswers,
  type RawBySection,
  type SectionCode,
  type Value,
  type Values,
} from "./form/types";
export { units } from "./form/units";
export { daysPast } from "./lifecycle/days-past";
export { stageNames } from "./lifecycle/path";
export {
  firstReasons,
  namesReason,
  type Reason,
  type ReasonCode,
  type ReasonedStep,
  type Reasons,
  reasonedSteps,
  reasonStepOf,
  reasonsFor,
  reasonsSchema,
} from "./lifecycle/reasons";
export { type ApplicationStatus, allStatuses, statusRow } from "./lifecycle/status";
export type { StaffTurn, Stage } from "./lifecycle/status-row";
export type { Outcome, Transition } from "./lifecycle/transition";
export { transitions } from "./lifecycle/transitions";
export { applicationTopics, queueTopic } from "./live-topics";
export { ApplicantMessagesPage } from "./messages/components/applicant-messages-page";
export { MessageFiles } from "./messages/components/message-files";
export { StaffMessagesPage } from "./messages/components/staff-messages-page";
export { UnreadTalksCard } from "./messages/components/unread-talks-card";
export { AllocationPage } from "./placement/components/allocation-page";
export { WaitingPage } from "./placement/components/waiting-page";
export { quartersOf, remaining } from "./placement/dated-demand";
export { demandsOf, type PhaseDemand } from "./placement/demands";
export { standsFor } from "./placement/standing";
export { waitingLists } from "./placement/waiting-lists";
export { markOn } from "./reminders/reminders";
export { notBarredSql } from "./rights/reading-scope";
export { loadNorms, signedPercent } from "./staff-figures";
export { staffTone } from "./staff-tone";
export type { StaffView } from "./staff-view.server";
export { type Track, tracks } from "./tracks";
