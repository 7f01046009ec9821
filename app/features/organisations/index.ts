export { InvitationPage } from "./components/invitation-page";
export { checkBik, checkSettlementAccount } from "./identifiers/bank";
export { countryName, countryOptions } from "./identifiers/country";
export { checkInn } from "./identifiers/inn";
export { checkKpp } from "./identifiers/kpp";
export { checkLei } from "./identifiers/lei";
export { normaliseIdentifier } from "./identifiers/normalise";
export { checkOgrn, checkOgrnip } from "./identifiers/ogrn";
export { checkOkved } from "./identifiers/okved";
export {
  defaultInvitationDays,
  type InvitationState,
  invitationDays,
} from "./invitations/invitation-state";
export type { InvitationRow, OwnInvitation } from "./invitations/invitation-view.server";
export { type MemberRole, memberRoles, type OrganisationKind, organisationKinds } from "./kinds";
