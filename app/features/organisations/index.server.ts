export { removeMember, setMemberRole } from "./change-member.server";
export { type RegistrationInput, registrationFields } from "./check-registration.server";
export { confirmApplicant, confirmMailbox } from "./confirm-applicant.server";
export { decideJoinRequest, type JoinDecision } from "./decide-join-request.server";
export { checkRegistrationNumber } from "./identifiers/foreign-number.server";
export {
  getOrganisation,
  listOwnRequests,
  type OrganisationView,
} from "./organisation-view.server";
export { registerApplicant } from "./register-applicant.server";
