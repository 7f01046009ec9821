export { commentField, scoreField } from "./bulletins/bulletin";
export { ReviewPageView } from "./components/bulletin/review-page";
export { ScoresSection } from "./components/scores/scores-section";
export { statutoryCriteria } from "./conclusion/statutory";
export { firstRubric } from "./rules/rubric";
