export { readsQueue } from "./access";
export { endOfMoscowDay, shiftDay } from "./calendar/working-days";
export { CalendarPage } from "./components/calendar-page";
export { ProcedurePage } from "./components/procedure-page";
export { StaffAnswersPage } from "./components/staff-answers";
export { StaffDecision } from "./components/staff-decision";
export { StaffHeader } from "./components/staff-header";
export { StaffTimeline } from "./components/staff-history";
export { StaffOverview } from "./components/staff-overview";
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
export { samples } from "./form/samples";
export type { Sample } from "./form/samples/sample";
export {
  type ApplicantType,
  applicantTypes,
  type RawAnswers,
  type RawBySection,
} from "./form/types";
export { daysPast } from "./lifecycle/days-past";
export { stageNames } from "./lifecycle/path";
export {
  type ApplicationStatus,
  allStatuses,
  type StaffTurn,
  type Stage,
  statusRow,
} from "./lifecycle/status";
export { transitions } from "./lifecycle/transitions";
export { staffTone } from "./staff-tone";
export { type Track, tracks } from "./tracks";
export { ApplicationPage } from "./components/application-page";
export { ApplicationsList } from "./components/applications-list";
export { CheckPage } from "./components/check-page";
export { NewApplicationForm } from "./components/new-application-form";
export { NoticesCard } from "./components/notices-card";
export { SectionPage } from "./components/section-page";
export type { Unanswered } from "./components/section-form/use-autosave";
export { SnapshotPage } from "./components/snapshot-page";
