export type { Actor, Membership } from "./actor";
export { leadingRole } from "./actor";
export { type FormAnswer, useFormAnswer } from "./components/form-answer";
export { PasswordFields } from "./components/password-fields";
export { minPasswordLength } from "./password";
export { isStaffRole, type StaffRole, staffRoles } from "./staff-roles";
