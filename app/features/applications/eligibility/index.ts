export {
  type ChoiceField,
  type EligibilityField,
  eligibilityFields,
  eligibilityOptions,
  hasAnswers,
  readAnswers,
} from "./answers";
export { EligibilityAnswer } from "./eligibility-answer";
export { EligibilityForm } from "./eligibility-form";
export { reviewSchedule, type ScheduleStep } from "./review-schedule";
export { checkEligibility, type EligibilityResult } from "./rules";
