export type AccountState = "active" | "invited" | "unconfirmed" | "disabled";

/** What an administrator calls the state of an account. */
export function accountState(account: {
  disabled: boolean;
  hasPassword: boolean;
  emailVerified: boolean;
}): AccountState {
  if (account.disabled) return "disabled";
  if (!account.hasPassword) return "invited";
  return account.emailVerified ? "active" : "unconfirmed";
}
