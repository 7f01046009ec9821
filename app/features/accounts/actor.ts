import type { Locale } from "~/platform/i18n/text";
import type { StaffRole } from "./staff-roles";

export type Membership = {
  organisationId: string;
  organisationName: string;
  role: "owner" | "editor" | "viewer";
};

/** The person on whose behalf something is read or done. */
export type Actor = {
  userId: string;
  fullName: string;
  email: string;
  locale: Locale;
  staffRoles: StaffRole[];
  memberships: Membership[];
};

/** The role under which the audit names a person acting on their own account. */
export function leadingRole(actor: Pick<Actor, "staffRoles" | "memberships">): string {
  return actor.staffRoles[0] ?? actor.memberships[0]?.role ?? "applicant";
}
