import "./outbox/mail-notice.server";
import "./outbox/settle-lost.server";

export { letterOfText } from "./letter/render-letter.server";
export { countUnread, listNotices, type NoticeView } from "./list-notices.server";
export { markNoticesRead } from "./mark-notices-read.server";
export { type NoticeInput, notify } from "./notify.server";
