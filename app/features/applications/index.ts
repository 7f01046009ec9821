export { editsSettings, mayRead, readsQueue } from "./access";
export { type DayInput, daySchema, type YearInput, yearSchema } from "./calendar/calendar-schema";
export { endOfMoscowDay, shiftDay } from "./calendar/working-days";
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
export { type ReasonCode, reasonCodes, reasons } from "./lifecycle/reasons";
export {
  type ApplicationStatus,
  allStatuses,
  type StaffTurn,
  type Stage,
  statusRow,
} from "./lifecycle/status";
export { type Outcome, type Transition, transitions } from "./lifecycle/transitions";
export { staffTone } from "./staff-tone";
export { type Track, tracks } from "./tracks";
