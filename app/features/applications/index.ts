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
export { editsSettings, mayRead, readsQueue } from "./access";
export { type ApplicantType, applicantTypes } from "./form/types";
export { type ReasonCode, reasonCodes, reasons } from "./lifecycle/reasons";
export {
  type ApplicationStatus,
  allStatuses,
  type Stage,
  type StaffTurn,
  statusRow,
} from "./lifecycle/status";
export { stageNames } from "./lifecycle/path";
export { type Outcome, type Transition, transitions } from "./lifecycle/transitions";
export { type Track, tracks } from "./tracks";
export { type DayInput, daySchema, type YearInput, yearSchema } from "./calendar/calendar-schema";
export { endOfMoscowDay, shiftDay } from "./calendar/working-days";
