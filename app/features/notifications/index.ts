export { InboxPage } from "./components/inbox-page";
export { MailPage } from "./components/mail-page";
export { PreferencesCard } from "./components/preferences-card";
export type { NoticeKind } from "./kinds";
