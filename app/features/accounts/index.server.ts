export { addConfirmedAccount } from "./add-confirmed-account.server";
export {
  takeInvitationAttempt,
  takeRegistrationAttempt,
  takeTokenAttempt,
} from "./attempts.server";
export { changePassword } from "./change-password.server";
export { changeProfile, chooseLocale, getProfile } from "./change-profile.server";
export {
  onRolesChanged,
  resendPasswordLink,
  setAccountEnabled,
  setStaffRoles,
} from "./change-staff.server";
export {
  confirmEmail,
  isConfirmTokenGood,
  markEmailConfirmed,
  resendConfirmation,
} from "./confirm-email.server";
export { createAccount } from "./create-account.server";
export { createStaff, makePasswordLink } from "./create-staff.server";
export { exportOwnData } from "./export-own-data.server";
export { findActor, requireApplicant, requireStaff, requireUser } from "./guards.server";
export { getAccount, listAccounts } from "./list-accounts.server";
export { hashPassword } from "./password-hash.server";
export { checkPerson, type PersonInput, registerAccount } from "./register-account.server";
export { findResetToken, requestPasswordReset, resetPassword } from "./reset-password.server";
export { emailField } from "./schema";
export {
  closeSession,
  findSignedIn,
  type Origin,
  openSession,
  originOf,
  type SignedIn,
  sessionToken,
} from "./session.server";
export { endSessions, listSessions } from "./sessions.server";
export { signIn, signOut } from "./sign-in.server";
export { hashToken, newToken } from "./token.server";
