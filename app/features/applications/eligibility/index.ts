export { eligibilityFields, hasAnswers, readAnswers } from "./answers";
export { EligibilityAnswer } from "./eligibility-answer";
export { EligibilityForm } from "./eligibility-form";
export { reviewSchedule, type ScheduleStep } from "./review-schedule";
export { checkEligibility } from "./rules";
