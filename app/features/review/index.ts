export { AssignPage, LackingPage } from "./experts/components/assign-page";
export { AssignmentsPage } from "./experts/components/assignments-page";
export { EndedPage } from "./experts/components/ended-page";
export { ExpertProfilePage } from "./experts/components/expert-profile-page";
export { ExpertsPage } from "./experts/components/experts-page";
export { ExpertsWork, LackingWork } from "./experts/components/experts-work";
export { InvitationPage } from "./experts/components/invitation-form";
export { OwnReviewsPage } from "./experts/components/own-reviews-page";
