export { type RegistrationInput, registrationFields } from "./check-registration.server";
export { confirmApplicant, confirmMailbox } from "./confirm-applicant.server";
export { decideJoinRequest } from "./decide-join-request.server";
export {
  acceptAsNewPerson,
  type NewPersonInput,
  newPersonFields,
} from "./invitations/accept-as-new-person.server";
export { acceptInvitation } from "./invitations/accept-invitation.server";
export { findInvitation, listOwnInvitations } from "./invitations/invitation-view.server";
export { inviteMember } from "./invitations/invite-member.server";
export { getOrganisation, listOwnRequests } from "./organisation-view.server";
export {
  invitationFields,
  organisationNotices,
  postOrganisation,
} from "./post-organisation.server";
export { registerApplicant } from "./register-applicant.server";
