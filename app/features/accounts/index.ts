export { type AccountState, accountState } from "./account-state";
export type { Actor } from "./actor";
export { type FormAnswer, useFormAnswer } from "./components/form-answer";
export { PasswordFields } from "./components/password-fields";
export { RolesField } from "./components/roles-field";
export { deviceName } from "./device-name";
export { showPhone } from "./phone";
export { type StaffRole, staffRoles } from "./staff-roles";
