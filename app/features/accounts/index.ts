export type { Actor, Membership } from "./actor";
export { leadingRole } from "./actor";
export { minPasswordLength } from "./password";
export { isStaffRole, type StaffRole, staffRoles } from "./staff-roles";
