export { removeMember, setMemberRole } from "./change-member.server";
export { type RegistrationInput, registrationFields } from "./check-registration.server";
export { confirmApplicant, confirmMailbox } from "./confirm-applicant.server";
export { decideJoinRequest } from "./decide-join-request.server";
export {
  getOrganisation,
  listOwnRequests,
} from "./organisation-view.server";
export { registerApplicant } from "./register-applicant.server";
