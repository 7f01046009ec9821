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
