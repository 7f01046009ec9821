import "./outbox/mail-notice.server";
import "./outbox/settle-lost.server";

export { getMailState, retryAllMails, retryMail } from "./dead/dead-mails.server";
export { queueDigests } from "./digest/mail-digest.server";
export { dropUnsent } from "./drop-unsent.server";
export { letterOfText } from "./letter/render-letter.server";
export { listInbox } from "./list-inbox.server";
export { countUnread, listNotices, type NoticeView } from "./list-notices.server";
export { markNoticesRead } from "./mark-notices-read.server";
export { type NoticeInput, notify } from "./notify.server";
export { listPreferences, savePreferences } from "./preferences/preferences.server";
export { withdrawNotices } from "./withdraw-notices.server";
export { withoutFreshNotice } from "./without-fresh-notice.server";
